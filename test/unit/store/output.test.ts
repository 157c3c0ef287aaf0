import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { lock } from '../../../electron/store/lock.ts'
import {
  checkOutput,
  dropEmptyFolders,
  makeFolders,
  placesOf,
  refuseExisting,
} from '../../../electron/store/output-folder.ts'
import { nameOf, uniqueNames } from '../../../electron/store/output-names.ts'
import { thisProcess } from '../../../electron/store/process-mark.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'output-'))
})
afterEach(() => rmSync(root, { recursive: true }))

describe('names of outputs', () => {
  const rows: readonly [file: string, name: string][] = [
    ['/a/b/statement.pdf', 'statement'],
    ['Zoë’s note.v2.pdf', 'Zoë’s note.v2'],
    ['/a/.pdf', '.pdf'],
    ['what?<is>.pdf', 'what__is_'],
    ['CON.pdf', '_CON'],
    ['trailing. .pdf', 'trailing'],
  ]
  test.each(rows)('%s → %s', (file, name) => expect(nameOf(file)).toBe(name))

  test('are short enough, cut between characters', () => {
    const name = nameOf(`${'é😀'.repeat(100)}.pdf`)
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(230)
    expect(Buffer.from(name).toString()).toBe(name)
  })

  test('two inputs of one name do not meet, not even on a disk that ignores case', () => {
    expect(uniqueNames(['a/x.pdf', 'b/X.png', 'c/x.tif'])).toEqual(['x', 'X-2', 'x-3'])
  })
})

describe('an output folder that would mix files up is refused', () => {
  const cases: readonly [why: string, out: string, input: string, isFolder: boolean, isRefused: boolean][] = [
    ['a folder beside the source', 'out', 'case', true, false],
    ['the folder that holds the source file', '.', 'case/a.pdf', false, false],
    ['the folder of sources itself', 'case', 'case', true, true],
    ['a folder inside the folder of sources', 'case/out/deep', 'case', true, true],
    ['one called "redacted"', 'redacted', 'case', true, true],
    ['one inside a folder called "Redacted"', 'Redacted/x', 'case', true, true],
    ['an earlier output as the source', 'out', 'out/unredacted/a.pdf', false, true],
    ['the folder of earlier outputs as the source', 'out', 'out/redacted', true, true],
    ['a name that only begins alike', 'case-out', 'case', true, false],
  ]
  test.each(cases)('%s', async (_, out, input, isFolder, isRefused) => {
    if (isFolder) mkdirSync(join(root, input), { recursive: true })
    const check = checkOutput(join(root, out), [join(root, input)])
    if (isRefused) await expect(check).rejects.toMatchObject({ code: 'OUTPUT_CONFUSED' })
    else await expect(check).resolves.toBeUndefined()
  })

  test('a folder "unredacted" that is a link to "redacted"', async () => {
    mkdirSync(join(root, 'out', 'redacted'), { recursive: true })
    symlinkSync(join(root, 'out', 'redacted'), join(root, 'out', 'unredacted'))
    await expect(checkOutput(join(root, 'out'), [])).rejects.toMatchObject({ code: 'OUTPUT_CONFUSED' })
  })

  test('a link to the sources', async () => {
    mkdirSync(join(root, 'case'))
    symlinkSync(join(root, 'case'), join(root, 'out'))
    const check = checkOutput(join(root, 'out'), [join(root, 'case')])
    await expect(check).rejects.toMatchObject({ code: 'OUTPUT_CONFUSED' })
  })
})

test('an output that exists is refused, and folders that stay empty are not left behind', async () => {
  const out = join(root, 'new', 'out')
  await makeFolders(out)
  await refuseExisting(out, placesOf('a'))
  writeFileSync(join(out, placesOf('a').certificate), '')
  await expect(refuseExisting(out, placesOf('a'))).rejects.toMatchObject({ code: 'OUTPUT_EXISTS' })
  await dropEmptyFolders(out)
  expect(readdirSync(out)).toEqual(['certificates'])
})

describe('one run at a time', () => {
  const lockFile = () => join(root, '.lock')

  test('a second is refused until the first ends', async () => {
    const unlock = await lock(root)
    await expect(lock(root)).rejects.toMatchObject({ code: 'OUTPUT_BUSY' })
    await unlock()
    await (await lock(root))()
    expect(readdirSync(root)).toEqual([])
  })

  const dead = { ...thisProcess(), pid: 2 ** 22 - 3 }
  const stale: readonly [why: string, content: string][] = [
    ['whose process has ended', JSON.stringify(dead)],
    ['whose process number another process has now', JSON.stringify({ ...thisProcess(), started: '1' })],
    ['that cannot be read', 'x'],
  ]
  test.each(stale)('a lock %s is taken over', async (_, content) => {
    writeFileSync(lockFile(), content)
    await (await lock(root))()
    expect(existsSync(lockFile())).toBe(false)
  })

  test('a lock held on another machine is respected', async () => {
    writeFileSync(lockFile(), JSON.stringify({ ...dead, host: 'elsewhere' }))
    await expect(lock(root)).rejects.toMatchObject({ code: 'OUTPUT_BUSY' })
  })
})
