import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeOcr } from '../../electron/worker/engines/ocr-worker.ts'
import { verifyExport } from '../../electron/worker/jobs/verify-export.ts'
import { attack } from './attack/attack.ts'
import type { Detector } from './attack/detector.ts'
import { detectors } from './attack/index.ts'
import { barePictures, drawnPages, extractedPictures, turnedPages } from './attack/pictures.ts'
import { missingTools, run } from './attack/tools.ts'
import { isIn } from './attack/traces.ts'
import { NEIGHBOUR } from './build/page.ts'
import { leakCases } from './cases/index.ts'
import { type ExportedCase, exportCases, secretOf } from './export-cases.ts'
import type { LeakCase } from './leak-case.ts'

const missing = missingTools()
if (missing.length > 0)
  console.warn(`The leak test is skipped: it attacks with ${missing.join(', ')}, which this machine lacks.`)

const reading: readonly Detector[] = [drawnPages, extractedPictures, barePictures, turnedPages]
const isReading = (detector: Detector): boolean => reading.includes(detector)

/** Quick here; `node test/leak/report.ts` runs every case with every detector. */
const quick = leakCases.filter(({ isLong }) => !isLong)
/** Cases whose output is also drawn and read, one of each kind. */
const drawn = new Set([
  '08-lying-map',
  '11-layer-under-scan',
  '17-tiling-pattern',
  '20-outlines',
  '30-soft-mask',
  '65-rotate-90',
])

describe.skipIf(missing.length > 0)('the attack sees every planted secret', () => {
  const scratch = process.env.TMPDIR ?? '/tmp'
  const plain = quick.filter(({ extension = 'pdf' }) => extension === 'pdf')
  it.each(plain.map((leakCase) => [leakCase.id, leakCase] as const))('%s', async (id, leakCase) => {
    const path = join(scratch, `leak-${process.pid}-${id}.pdf`)
    writeFileSync(path, await leakCase.build())
    expect(await isSeen(path, leakCase)).toBe(true)
  })
})

/** Stops at the first detector that sees it: the cheap ones come first. */
async function isSeen(path: string, leakCase: LeakCase): Promise<boolean> {
  for (const detector of detectors) {
    const [attempt] = await attack(path, secretOf(leakCase), [detector])
    if (attempt?.outcome === 'found') return true
  }
  return false
}

describe.skipIf(missing.length > 0)('nothing survives the export', () => {
  const exported = new Map<string, ExportedCase>()
  beforeAll(async () => {
    const { cases } = await exportCases(quick, (input) => verifyExport(input))
    for (const one of cases) exported.set(one.leakCase.id, one)
  }, 900_000)
  afterAll(closeOcr)

  it.each(quick.map(({ id, title }) => [id, title] as const))('%s: %s', async (id) => {
    const { leakCase, answer } = exported.get(id) as ExportedCase
    if (leakCase.mayBeRefused !== undefined && answer.error === leakCase.mayBeRefused) return
    expect(answer).toMatchObject({ error: null, verification: { passed: true } })
    const path = answer.redacted?.path as string
    const used = detectors.filter((detector) => !detector.isSlow && (drawn.has(id) || !isReading(detector)))
    const attempts = await attack(path, secretOf(leakCase), used)
    expect(attempts.filter(({ outcome }) => outcome !== 'clean')).toEqual([])
    const { neighbour = NEIGHBOUR } = leakCase
    if (neighbour === null) return
    expect(isIn((await run('pdftotext', [path, '-'])).toString('utf8'), neighbour)).toBe(true)
  })

  it('neither in the certificates and the audit log', () => {
    for (const { answer, leakCase } of exported.values()) {
      if (answer.redacted === null) continue
      const certificate = answer.redacted.path.replace('/redacted/', '/certificates/').replace('_REDACTED.pdf', '.json')
      expect(isIn(readFileSync(certificate, 'utf8'), secretOf(leakCase))).toBe(false)
      const audit = join(answer.redacted.path, '../../audit/audit.jsonl')
      expect(isIn(readFileSync(audit, 'utf8'), secretOf(leakCase))).toBe(false)
    }
  })
})
