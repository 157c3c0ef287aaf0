import { execFileSync } from 'node:child_process'
import { pdfjsVersion } from '../../electron/worker/engines/pdfjs-engine.ts'
import { pdfiumName } from '../../electron/worker/verify/pdfium-name.ts'
import type { Attempt } from './attack/attack.ts'
import type { Detector } from './attack/detector.ts'
import type { WidthRow } from './width-attack.ts'

export interface CaseResult {
  readonly id: string
  readonly title: string
  /** The detectors that saw the secret in the source. */
  readonly seenBy: readonly string[]
  /** What each found in the export. */
  readonly after: readonly Attempt[]
  readonly method: string
  readonly isClosed: boolean
  readonly why: string
}

const firstLine = (command: string, argument: string): string => {
  try {
    return (
      execFileSync(command, [argument], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).split('\n')[0] ?? ''
    ).trim()
  } catch (thrown) {
    return String((thrown as { stderr?: string }).stderr ?? '').split('\n')[0] ?? command
  }
}

const engines = async (): Promise<readonly string[]> => [
  await pdfjsVersion(),
  pdfiumName(),
  firstLine('qpdf', '--version'),
  firstLine('pdftotext', '-v') || 'pdftotext (poppler)',
  firstLine('mutool', '-v') || 'mutool (MuPDF)',
  firstLine('tesseract', '--version'),
]

/** A case's line of the report. */
export function rowOf({ id, title, seenBy, after, method, isClosed, why }: CaseResult): string {
  const clean = after.filter(({ outcome }) => outcome === 'clean').length
  const cells = [
    id,
    title,
    seenBy.length,
    method,
    `${clean} of ${after.length}`,
    isClosed ? 'closed' : `**open**: ${why}`,
  ]
  return `| ${cells.join(' | ')} |`
}

/** The lines of a report that was written before, with those of `rows` in their places. */
export function renewed(report: string, rows: ReadonlyMap<string, string>): readonly string[] {
  const before = report.split('\n').filter((line) => /^\| \d\d-/.test(line))
  return before.map((line) => rows.get(line.split(' ')[1] ?? '') ?? line)
}

/** The report: one line a case. */
export async function markdown(
  lines: readonly string[],
  detectors: readonly Detector[],
  widths: { readonly listed: number; readonly rows: readonly WidthRow[] },
): Promise<string> {
  const closed = lines.filter((line) => line.endsWith('| closed |')).length
  const rows = new Set(lines.map((line) => line.slice(2, 4))).size
  return `# Leak report

Written by \`node test/leak/report.ts\`; do not edit. ${closed} of ${lines.length} documents closed, for ${rows} rows of leak-cases.md; the other rows are
tests of the product's behaviour (test/leak/workflow.test.ts, test/unit/verify).

Every document is built byte by byte with one planted secret and a neighbour word. It goes through the real export (secret searched for,
one box drawn) and the result is attacked by: ${detectors.map(({ name }) => name).join('; ')}. "Closed" means that the attack saw the secret in the
source, that every detector ran on the export and saw nothing, and that the neighbour can still be selected.

Engines: ${(await engines()).join('; ')}. Rows can be renewed one by one (\`node test/leak/report.ts 22\`), so that not all need be of one run.

| case | how the secret is hidden | seen in the source by | pages | detectors that ran clean | |
|---|---|---|---|---|---|
${lines.join('\n')}

## What the width of a box tells

Case 21 in figures: the attack of Bland, Iyer and Levchenko (2023) on names of Helvetica 11 pt. ${widths.listed} names are ranked by the width that they would have;
"possible" are those that fit what the attacker measures in the output. A box of ours is padded and widened to a multiple of 12 pt where there is white space. Between two words
there is none: they keep their places, and the gap between them is as wide as the word was; whoever fears that draws the box over the words beside it, too. The text layer, which could
state that gap to a thousandth of a point, states it to half a point.

| what is seen of the name | possible names, median | fewest |
|---|---|---|
${widths.rows.map(({ situation, median, fewest }) => `| ${situation} | ${median} | ${fewest} |`).join('\n')}
`
}
