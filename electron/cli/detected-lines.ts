import { errors } from '../../shared/errors.ts'
import { besideKinds, countBesides } from '../../shared/model/beside.ts'
import { entities } from '../../shared/model/entity.ts'
import type { Finding } from '../../shared/model/finding.ts'
import { reasonCodes } from '../../shared/model/reason-code.ts'
import type { Detected } from '../session/detect.ts'

/** An answer of `detect` for people. */
export function detectedLines(found: Detected): readonly string[] {
  return [
    headOf(found),
    ...failedPages(found),
    ...leftOut(found),
    ...found.findings.map(lineOf),
    ...besidesOf(found),
    '',
  ]
}

function headOf({ file, format, documentType, pages, findings, error }: Detected): string {
  if (format === null) return `${file}: ${errors[error ?? 'INTERNAL'].sentence} (${error})`
  const kind = [format.toUpperCase(), ...(documentType ? [documentType] : [])].join(', ')
  return `${file}: ${kind}, ${counted(pages.length, 'page')}, ${counted(findings.length, 'finding')}`
}

export const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`

const failedPages = ({ pages }: Detected): readonly string[] =>
  pages.flatMap((page) =>
    page.status === 'failed'
      ? [`  page ${page.pageIndex + 1}: NOT READ. ${errors[page.error].sentence} (${page.error})`]
      : [],
  )

const leftOut = ({ leaveOut }: Detected): readonly string[] =>
  leaveOut.map(
    ({ pageIndex, disposition, score, reasonCode, because }) =>
      `${`  page ${pageIndex + 1}`.padEnd(10)} ${disposition.padEnd(7)} ${score.toFixed(2)} LEAVE THE PAGE OUT (${reasonCode} ${reasonCodes[reasonCode]}): ${because}`,
  )

const besidesOf = ({ besides }: Detected): readonly string[] =>
  countBesides(besides).map(({ kind, count }) => {
    const findings = besides.flatMap((beside) => (beside.kind === kind ? beside.findings : []))
    const what = findings.length > 0 ? ` – ${counted(findings.length, 'finding')}: ${listed(findings)}` : ''
    return `  also in this file: ${count} × ${besideKinds[kind]}${what}`
  })

const mostListed = 5
const listed = (findings: readonly Finding[]): string =>
  [...new Set(findings.map(({ text }) => printable(text)))].slice(0, mostListed).join(', ')

/** Control characters of a document must not steer the terminal. */
const printable = (text: string): string => text.replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ')

const lineOf = ({ pageIndex, entity, text, score, disposition, because }: Finding): string =>
  [
    `  page ${pageIndex + 1}`.padEnd(10),
    disposition.padEnd(7),
    score.toFixed(2),
    entities[entity].label.padEnd(22),
    printable(text).padEnd(28),
    printable(because),
  ].join(' ')
