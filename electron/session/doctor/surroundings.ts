import { statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { loadPolicy, policyIds } from '../load-policy.ts'
import { type Examination, Unwell } from './examination.ts'

const leastBytes = 200 * 2 ** 20

export const runtime: Examination = {
  name: 'runtime',
  what: 'Node is of the version that the program is made for',
  look: async () => {
    const { node } = process.versions
    if (Number.parseInt(node, 10) < 24) throw new Unwell(`Node ${node} is too old: run "npm ci", which brings its own`)
    return `Node ${node}, ${process.platform} ${process.arch}`
  },
}

export const home: Examination = {
  name: 'home-folder',
  what: 'The folder for the key that seals audit values can be used',
  look: async ({ session }) => {
    const { key } = await session.home()
    return `key of ${key.length * 8} bits`
  },
}

export const policies: Examination = {
  name: 'policies',
  what: 'Every policy that comes with the program is valid',
  look: async () => {
    const ids = await policyIds()
    for (const id of ids) await loadPolicy(id)
    if (!ids.includes('pre-charge') || !ids.includes('everything')) throw new Unwell('a policy is missing')
    return ids.join(', ')
  },
}

export const disk: Examination = {
  name: 'disk-space',
  what: 'There is room to work',
  look: async ({ session }) => {
    const folders = [tmpdir(), (await session.home()).folder]
    const free = await Promise.all(folders.map(freeBytes))
    const least = Math.min(...free)
    if (least < leastBytes) throw new Unwell(`only ${Math.floor(least / 2 ** 20)} MiB free`)
    return `${(least / 2 ** 30).toFixed(1)} GiB free`
  },
}

async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}
