/**
 * Runs every case of leak-cases.md through the real export and attacks the result with every detector; writes docs/leak-report.md.
 * `node test/leak/report.ts [--method excise] [case…]`: with cases, their lines alone are renewed; with `--method excise` letters are cut out
 * where that goes, and nothing is written but what is said here. Exit 1 where a secret survives, a neighbour is lost or a detector could not run.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname } from 'node:path'
import { inOrder } from '../../electron/session/in-parallel.ts'
import { closeOcr } from '../../electron/worker/engines/ocr-worker.ts'
import { type Attempt, attack } from './attack/attack.ts'
import { detectors } from './attack/index.ts'
import { missingTools, run } from './attack/tools.ts'
import { isIn } from './attack/traces.ts'
import { NEIGHBOUR } from './build/page.ts'
import { leakCases } from './cases/index.ts'
import { type ExportedCase, exportCases, secretOf } from './export-cases.ts'
import { type CaseResult, markdown, renewed, rowOf } from './report-page.ts'
import { widthFigures } from './width-attack.ts'

const isExcising = process.argv.includes('--method')
const chosen = process.argv.slice(2).filter((given) => !['--method', 'excise'].includes(given))
const cases = leakCases.filter(({ id }) => chosen.length === 0 || chosen.some((start) => id.startsWith(start)))
const missing = missingTools()
if (missing.length > 0) throw new Error(`The attack needs ${missing.join(', ')}.`)

const exported = await exportCases(cases, undefined, isExcising ? 'excise' : 'burn')
const results: CaseResult[] = []
for await (const result of inOrder(exported.cases, availableParallelism(), judge)) {
  results.push(result)
  process.stderr.write(`${result.id} (${result.method}): ${result.isClosed ? 'closed' : `OPEN ${result.why}`}\n`)
}
await closeOcr()
if (!isExcising) await writePage()
rmSync(dirname(exported.out), { recursive: true })
process.exit(results.every(({ isClosed }) => isClosed) ? 0 : 1)

async function writePage(): Promise<void> {
  const page = new URL('../../docs/leak-report.md', import.meta.url)
  const rows = new Map(results.map((result) => [result.id, rowOf(result)]))
  const lines = chosen.length === 0 ? [...rows.values()] : renewed(readFileSync(page, 'utf8'), rows)
  writeFileSync(page, await markdown(lines, detectors, await widthFigures()))
}

async function judge({ leakCase, source, answer }: ExportedCase): Promise<CaseResult> {
  const { id, title } = leakCase
  const isPdf = (leakCase.extension ?? 'pdf') === 'pdf'
  const before = await attack(
    source,
    secretOf(leakCase),
    isPdf ? detectors.filter((d) => !d.isSlow) : detectors.slice(0, 1),
  )
  const seenBy = before.filter(({ outcome }) => outcome === 'found').map(({ detector }) => detector)
  const path = answer.redacted?.path
  if (path === undefined) {
    const isRefused = answer.error === leakCase.mayBeRefused
    return { id, title, seenBy, after: [], method: 'refused', isClosed: isRefused, why: answer.error ?? 'not released' }
  }
  const after = await attack(path, secretOf(leakCase), detectors)
  const why = await whatIsWrong(leakCase.neighbour === undefined ? NEIGHBOUR : leakCase.neighbour, path, seenBy, after)
  const method = Object.entries(answer.methods)
    .flatMap(([name, count]) => (count > 0 ? [name] : []))
    .join(', ')
  return { id, title, seenBy, after, method, isClosed: why === '', why }
}

async function whatIsWrong(
  neighbour: string | null,
  path: string,
  seenBy: readonly string[],
  after: readonly Attempt[],
): Promise<string> {
  if (seenBy.length === 0) return 'the attack did not see the secret in the source'
  const bad = after.find(({ outcome }) => outcome !== 'clean')
  if (bad) return `${bad.detector}: ${bad.outcome} ${bad.why ?? ''}`
  const text = (await run('pdftotext', [path, '-'])).toString('utf8')
  return neighbour === null || isIn(text, neighbour) ? '' : 'the neighbour is lost'
}
