import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BundleLine, bundle } from '../../../electron/session/bundle.ts'
import { closeOcr } from '../../../electron/worker/engines/ocr-worker.ts'
import { verifyExport } from '../../../electron/worker/jobs/verify-export.ts'
import { neighbourText, secretText } from '../../leak/build/page.ts'
import { onePage } from '../../leak/build/raw-pdf.ts'
import { exportCases } from '../../leak/export-cases.ts'

const folder = mkdtempSync(join(tmpdir(), 'bundle-'))
const session = {
  verify: (input: Parameters<typeof verifyExport>[0]) => verifyExport(input),
  signal: new AbortController().signal,
}
let exported: string
beforeAll(async () => {
  process.env.REDACTION_ASSIST_HOME = join(folder, 'home')
  const statement = (id: string) => ({ id, title: id, build: () => onePage({ content: neighbourText + secretText }) })
  exported = (await exportCases([statement('a'), statement('b')], session.verify)).out
}, 120_000)
afterAll(async () => {
  await closeOcr()
  rmSync(folder, { recursive: true })
})

let count = 0
/** A copy of the export, changed; what becomes of its bundle. */
async function bundled(change: (from: string) => void) {
  count += 1
  const [from, to] = [join(folder, `${count}`, 'export'), join(folder, `${count}`, 'bundle')]
  cpSync(exported, from, { recursive: true })
  change(from)
  const lines: BundleLine[] = []
  const isMade = await bundle(session, { from, to }, (line) => void lines.push(line))
  return { isMade, from, to, errors: lines.map(({ error }) => error) }
}

describe('a bundle holds proven redacted copies or does not come about', () => {
  it('the copies, and the certificates that prove them', async () => {
    const { isMade, from, to } = await bundled(() => {})
    expect(isMade).toBe(true)
    expect(readdirSync(to).sort()).toEqual(['a.json', 'a_REDACTED.pdf', 'b.json', 'b_REDACTED.pdf'])
    const name = 'a_REDACTED.pdf'
    expect(readFileSync(join(to, name)).equals(readFileSync(join(from, 'redacted', name)))).toBe(true)
  })

  const faults: readonly (readonly [string, (from: string) => void, readonly (string | null)[]])[] = [
    [
      'the unredacted copy in the place of the redacted one',
      (from) => cpSync(join(from, 'unredacted/a_UNREDACTED.pdf'), join(from, 'redacted/a_REDACTED.pdf')),
      ['NOT_PROVEN', null],
    ],
    [
      'an unredacted copy beside the redacted ones',
      (from) => cpSync(join(from, 'unredacted/a_UNREDACTED.pdf'), join(from, 'redacted/a_UNREDACTED.pdf')),
      [null, 'OUTPUT_CONFUSED', null],
    ],
    [
      'another document’s copy under the name',
      (from) => writeFileSync(join(from, 'redacted/b_REDACTED.pdf'), onePage({ content: neighbourText })),
      [null, 'NOT_PROVEN'],
    ],
    [
      'a copy without a certificate',
      (from) => rmSync(join(from, 'certificates/b.json')),
      [null, 'CERTIFICATE_INVALID'],
    ],
    [
      'a changed certificate',
      (from) => {
        const path = join(from, 'certificates/a.json')
        writeFileSync(path, readFileSync(path, 'utf8').replace('"pageNumber": 1', '"pageNumber": 2'))
      },
      ['NOT_PROVEN', null],
    ],
  ]
  it.each(faults)('%s stops it', async (_, change, expected) => {
    const { isMade, to, errors } = await bundled(change)
    expect(errors).toEqual(expected)
    expect(isMade).toBe(false)
    expect(existsSync(to)).toBe(false)
  })

  it('is never made in its export, or over something', async () => {
    const emit = () => {}
    const into = (to: string) => bundle(session, { from: exported, to }, emit)
    await expect(into(join(exported, 'redacted', 'bundle'))).rejects.toMatchObject({ code: 'OUTPUT_CONFUSED' })
    await expect(into(join(exported, '..'))).rejects.toMatchObject({ code: 'OUTPUT_CONFUSED' })
    await expect(into(folder)).rejects.toMatchObject({ code: 'OUTPUT_EXISTS' })
    await expect(bundled((from) => renameSync(join(from, 'redacted'), join(from, 'x')))).rejects.toMatchObject({
      code: 'INPUT_NOT_FOUND',
    })
  })
})
