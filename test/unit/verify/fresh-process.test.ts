import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { verifyInFreshProcess } from '../../../electron/pool/verify-process.ts'
import { checkNames } from '../../../shared/model/check-name.ts'
import { onePage } from '../../leak/build/raw-pdf.ts'
import { type BurnedFile, burnedFile } from './burned-file.ts'
import { letter } from './letter.ts'
import { A4_COPIED, summary } from './prove.ts'

let file: BurnedFile
beforeAll(async () => {
  const page = await letter()
  file = await burnedFile(page.pdf, [{ box: page.box('Patel'), reasonCode: '1' }])
})

const fileNamed = (name: string, bytes: Uint8Array): string => {
  const folder = join(mkdtempSync(join(tmpdir(), 'fresh-')), 'Ünïcode folder, with comma')
  mkdirSync(folder)
  writeFileSync(join(folder, name), bytes)
  return join(folder, name)
}

/** The processes that this one has started (Linux). */
const children = (): number[] =>
  readdirSync('/proc/self/task').flatMap((task) =>
    (readFileSync(`/proc/self/task/${task}/children`, 'utf8').match(/\d+/g) ?? []).map(Number),
  )

describe('the proof in a process of its own', () => {
  it('passes an honest export, with every check answered by a named engine', async () => {
    const proof = await verifyInFreshProcess({ ...file, forbidden: ['Patel'] })
    expect(summary(proof)).toBe('passed')
    expect(new Set(proof.checks.map(({ name }) => name))).toEqual(new Set(Object.keys(checkNames)))
    for (const { engine } of proof.checks) expect(engine).toMatch(/\d/)
  })
  it('finds what an export leaks', async () => {
    const path = fileNamed('a leak_REDACTED.pdf', onePage({ content: 'BT /F1 12 Tf 72 700 Td (Patel) Tj ET' }))
    const proof = await verifyInFreshProcess({ path, pages: [A4_COPIED], forbidden: ['Patel'] })
    expect(proof.passed).toBe(false)
    expect(summary(proof)).toContain('forbidden-text failed')
  })
  it('that takes too long knows nothing', async () => {
    const proof = await verifyInFreshProcess({ ...file, forbidden: [] }, { timeoutMs: 5 })
    expect(proof.passed).toBe(false)
    expect(new Set(proof.checks.map(({ result }) => result))).toEqual(new Set(['unknown']))
    expect(proof.checks.length).toBe(Object.keys(checkNames).length)
  })
  it.skipIf(process.platform !== 'linux')('that dies knows nothing', async () => {
    const proof = verifyInFreshProcess({ ...file, forbidden: [] })
    for (const pid of children()) process.kill(pid, 'SIGKILL')
    expect(new Set((await proof).checks.map(({ detail }) => detail))).toEqual(new Set(['the verifier stopped']))
  })
  it('that cannot open the file knows nothing', async () => {
    const proof = await verifyInFreshProcess({
      path: fileNamed('no.pdf', Buffer.from('no PDF')),
      pages: [A4_COPIED],
      forbidden: [],
    })
    expect(proof.passed).toBe(false)
    const unsure = proof.checks.filter(({ result }) => result === 'unknown').map(({ name }) => name)
    expect(unsure).toContain('forbidden-text')
    expect(unsure).toContain('page-count-and-size')
  })
  it('is stopped when the user stops', async () => {
    const stop = new AbortController()
    const proof = verifyInFreshProcess({ ...file, forbidden: [] }, { signal: stop.signal })
    stop.abort()
    await expect(proof).rejects.toMatchObject({ code: 'CANCELLED' })
  })
})
