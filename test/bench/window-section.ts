import { table } from './table.ts'

/** What a reviewer waits for, measured in a browser (`npm run bench:window`). */
export interface WindowBench {
  readonly date: string
  readonly pages: number
  readonly marks: number
  readonly loadBefore: number
  readonly rows: readonly (readonly [what: string, measured: string, bar: string])[]
}

/** The section of BENCHMARKS.md about the window. */
export const windowSection = ({ date, pages, marks, loadBefore, rows }: WindowBench): readonly string[] => [
  '## The window',
  `A text PDF of ${pages} pages with ${marks} rows in the list of marks, in Chromium on the development host. Measured by \`npm run bench:window\` on ${date}, one run, load average before: ${loadBefore}.`,
  table(['What', 'Measured', 'Bar'], rows),
]
