import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyAgainstCertificate } from '../../electron/session/verify.ts'
import { closeOcr } from '../../electron/worker/engines/ocr-worker.ts'
import { verifyExport } from '../../electron/worker/jobs/verify-export.ts'
import type { Verification } from '../../shared/model/export.ts'
import { isInBytes } from './attack/traces.ts'
import { NEIGHBOUR, neighbourText, SECRET, secretText } from './build/page.ts'
import { onePage } from './build/raw-pdf.ts'
import { exportCases, type Run } from './export-cases.ts'

/** The file's own name holds the secret. */
const named = {
  id: `${SECRET}_J statement`,
  title: 'a file named after a person',
  build: () => onePage({ content: neighbourText + secretText }),
}
let run: Run
let redacted: string
let certificatePath: string

beforeAll(async () => {
  process.env.REDACTION_ASSIST_HOME = mkdtempSync(join(tmpdir(), 'home-'))
  run = await exportCases([named], (input) => verifyExport(input))
  redacted = run.cases[0]?.answer.redacted?.path as string
  certificatePath = join(run.out, 'certificates', readdirSync(join(run.out, 'certificates'))[0] as string)
}, 120_000)
afterAll(closeOcr)

const session = {
  verify: (input: Parameters<typeof verifyExport>[0]) => verifyExport(input),
  signal: new AbortController().signal,
}
const proof = (path: string): Promise<Verification> => verifyAgainstCertificate(session, { path, certificatePath })
const failed = async (path: string): Promise<readonly string[]> =>
  (await proof(path)).checks.filter(({ result }) => result !== 'passed').map(({ name }) => name)
const saved = (bytes: Uint8Array): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'workflow-')), 'changed.pdf')
  writeFileSync(path, bytes)
  return path
}

function* filesUnder(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* filesUnder(path)
    else yield path
  }
}

describe('rows of leak-cases.md that are about the work around the file', () => {
  it('63 the name of the source is in no redacted file, certificate or log', () => {
    expect(run.cases[0]?.answer.error).toBe(null)
    expect(isInBytes(readFileSync(redacted), SECRET)).toBe(false)
    expect(isInBytes(readFileSync(certificatePath), SECRET)).toBe(false)
  })
  it('64 nothing that the program keeps or writes beside the unredacted copy holds the secret', () => {
    const kept = [...filesUnder(run.out), ...filesUnder(process.env.REDACTION_ASSIST_HOME as string)]
    const holding = kept.filter((path) => isInBytes(readFileSync(path), SECRET))
    expect(
      holding.map((path) => path.slice(run.out.length)).filter((path) => !path.startsWith('/unredacted/')),
    ).toEqual([])
    expect(kept.length).toBeGreaterThan(5)
  })
  it('74 the unredacted copy is not taken for the redacted one', async () => {
    const unredacted = run.cases[0]?.answer.unredacted?.path as string
    expect((await proof(unredacted)).checks.find(({ name }) => name === 'file-digest')?.detail).toBe(
      'this is the unredacted copy',
    )
    expect(await failed(unredacted)).toContain('region-pixels')
  })
  it('75 the copies lie in folders of their own and are named apart', () => {
    expect(redacted).toMatch(/\/redacted\/.*_REDACTED\.pdf$/)
    expect(run.cases[0]?.answer.unredacted?.path).toMatch(/\/unredacted\/.*_UNREDACTED\.pdf$/)
  })
  it('76 a redacted file that was opened and saved again is no longer proven', async () => {
    expect(await failed(redacted)).toEqual([])
    const document = await PDFDocument.load(readFileSync(redacted))
    expect(await failed(saved(await document.save()))).toContain('file-digest')
    const longer = Buffer.concat([readFileSync(redacted), Buffer.from(`\n% ${NEIGHBOUR}\n`)])
    expect(await failed(saved(longer))).toEqual(expect.arrayContaining(['file-digest', 'file-structure']))
  })
  it('79 a file that was cut short proves nothing', async () => {
    const bytes = readFileSync(redacted)
    const cut = await failed(saved(bytes.subarray(0, bytes.length >> 1)))
    expect(cut).toEqual(expect.arrayContaining(['file-digest', 'file-structure', 'page-content']))
  })
})
