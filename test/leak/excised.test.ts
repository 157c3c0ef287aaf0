import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeOcr } from '../../electron/worker/engines/ocr-worker.ts'
import { verifyExport } from '../../electron/worker/jobs/verify-export.ts'
import { Certificate } from '../../shared/model/certificate.ts'
import { attack } from './attack/attack.ts'
import { inkBelow } from './attack/below-areas.ts'
import { detectors } from './attack/index.ts'
import { barePictures, drawnPages, extractedPictures, turnedPages } from './attack/pictures.ts'
import { missingTools, run } from './attack/tools.ts'
import { isIn } from './attack/traces.ts'
import { NEIGHBOUR } from './build/page.ts'
import { leakCases } from './cases/index.ts'
import { type ExportedCase, exportCases, secretOf } from './export-cases.ts'

const missing = missingTools()
if (missing.length > 0)
  console.warn(`The leak test of excised pages is skipped: it attacks with ${missing.join(', ')}.`)

/** Cases whose pages are plain text, so that the letters are cut out; `node test/leak/report.ts --method excise` tries them all. */
const plain = [
  ...['04-split-operators', '06-across-streams', '22-tight-kerning', '55-earlier-revision'],
  ...['65-crop', '68-hyphenated', '71-later-mention'],
]
const cases = leakCases.filter(({ id }) => plain.includes(id))
/** Recognition sees no more of a page of plain text than the others do. */
const slow = [drawnPages, extractedPictures, barePictures, turnedPages]
const used = detectors.filter((detector) => !slow.includes(detector))

describe.skipIf(missing.length > 0)('nothing survives where letters are cut out', () => {
  const exported = new Map<string, ExportedCase>()
  beforeAll(async () => {
    const run = await exportCases(cases, (input) => verifyExport(input), 'excise')
    for (const one of run.cases) exported.set(one.leakCase.id, one)
  }, 600_000)
  afterAll(closeOcr)

  it.each(plain)('%s', async (id) => {
    const { leakCase, answer } = exported.get(id) as ExportedCase
    expect(answer).toMatchObject({ error: null, verification: { passed: true }, methods: { burned: 0 } })
    expect(answer.methods.excised).toBeGreaterThan(0)
    const path = answer.redacted?.path as string
    const attempts = await attack(path, secretOf(leakCase), used)
    expect(attempts.filter(({ outcome }) => outcome !== 'clean')).toEqual([])
    const { neighbour = NEIGHBOUR } = leakCase
    if (neighbour) expect(isIn((await run('pdftotext', [path, '-'])).toString('utf8'), neighbour)).toBe(true)
    const certificate = path.replace('/redacted/', '/certificates/').replace('_REDACTED.pdf', '.json')
    const { pages } = Certificate.parse(JSON.parse(readFileSync(certificate, 'utf8')))
    expect(await inkBelow(path, pages)).toEqual([])
  })
})
