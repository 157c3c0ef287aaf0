import { type ErrorCode, errors } from '../../shared/errors.ts'
import { besideKinds } from '../../shared/model/beside.ts'
import { burnedInsteadLines } from '../../shared/model/burned-instead.ts'
import type { Unready } from '../../shared/review/ready.ts'
import type { Redacted, Warning } from '../session/redact-document.ts'
import { counted } from './detected-lines.ts'
import type { Terminal } from './terminal.ts'

/** An answer of `redact` in the fields of cli-contract.md. */
export const toRedactedJson = ({ file, sha256, redacted, unredacted, ...rest }: Redacted): object => ({
  file,
  sha256,
  redacted,
  unredacted,
  ...rest,
})

/** The same for people. */
export function redactedLines(answer: Redacted): readonly string[] {
  const { file, error, unready, warnings } = answer
  if (error === null)
    return [
      `${file}: ${madeOf(answer)}`,
      ...leftBehind(answer),
      ...warnings.map((warning) => `  Note: ${warningSentences[warning]}`),
      ...burnedInsteadLines(answer.burnedInstead).map((line) => `    ${line}.`),
    ]
  const reasons = unready ? reasonsOf(unready) : []
  return [
    `${file}: ${errors[error].sentence} (${error})`,
    ...reasons.map((line) => `  ${line}`),
    ...failedChecks(answer),
  ]
}

function madeOf({ pages, redactions, pagesLeftOut, methods, redacted }: Redacted): string {
  const how = Object.entries(methods).flatMap(([method, count]) => (count > 0 ? [`${count} ${method}`] : []))
  const leftOut = pagesLeftOut > 0 ? `, ${counted(pagesLeftOut, 'page')} left out` : ''
  return `${counted(pages, 'page')} (${how.join(', ')}), ${counted(redactions, 'redaction')}${leftOut}, proven → ${redacted?.path}`
}

/** What a reviewer may want to know of: a name sits in a comment. */
const leftBehind = ({ besides }: Redacted): readonly string[] =>
  besides.map(({ kind, count, findings }) => {
    const personal = findings > 0 ? `, ${counted(findings, 'finding')} in them` : ''
    return `  Left behind: ${count} × ${besideKinds[kind]}${personal}.`
  })

const warningSentences: { readonly [W in Warning]: string } = {
  REVIEW_LEFT_VISIBLE: 'some findings were for you to review and were left visible. Look at them before it is sent.',
  PAGE_READ_BADLY: 'text recognition was unsure of whole pages. Read them yourself before it is sent.',
  BURNED_INSTEAD:
    'some pages with redactions were burned, not excised. Nothing more is left in them; they are pictures.',
  NAME_SHOWS_VALUE: 'the file name holds something that was redacted inside. Rename the file before it is sent.',
}

function reasonsOf({ pagesNotRead, marksOpen, marksWithoutPlace, pagesOpen }: Unready): readonly string[] {
  return [
    ...(marksOpen > 0
      ? [`${counted(marksOpen, 'mark')} undecided: decide with --decisions FILE, or accept all with --accept all.`]
      : []),
    ...(pagesOpen > 0
      ? [`${counted(pagesOpen, 'page')} proposed to be left out, undecided: decide with --decisions FILE or --accept.`]
      : []),
    ...(pagesNotRead > 0 ? [`${counted(pagesNotRead, 'page')} not read: see "detect", or --accept-unread.`] : []),
    ...(marksWithoutPlace > 0
      ? [`${counted(marksWithoutPlace, 'mark')} without a place on the page: draw a --box.`]
      : []),
  ]
}

const failedChecks = ({ verification }: Redacted): readonly string[] =>
  (verification?.checks ?? []).flatMap(({ name, result, pages, detail }) =>
    result === 'passed'
      ? []
      : [`  ${result}: ${name}${detail ? `, ${detail}` : ''}${pages.length > 0 ? `, pages ${pages.join(', ')}` : ''}`],
  )

/** The last words about a run, on standard error. */
export function sayEnd(
  terminal: Terminal,
  codes: readonly (ErrorCode | null)[],
  reportError: ErrorCode | null,
  out: string,
): void {
  const done = codes.filter((code) => code === null).length
  terminal.say(
    `${done} of ${counted(codes.length, 'file')} redacted and proven.${done > 0 ? ` They are in ${out}` : ''}`,
  )
  if (reportError)
    terminal.say(
      `The reports audit.csv and audit.pdf could not be written: ${errors[reportError].sentence} (${reportError})`,
    )
}
