import { besideKinds } from '../model/beside.ts'
import { burnedInsteadLines } from '../model/burned-instead.ts'
import type { Certificate } from '../model/certificate.ts'
import { checkNames } from '../model/check-name.ts'
import type { Report, Table } from './report.ts'

/** The certificate on one page, for people. What is signed, and what `verify` reads, is the JSON beside it. */
export function certificateReport(certificate: Certificate): Report {
  const { product, createdAt, source, redacted, unredacted, policy, pages, auditHead, signature } = certificate
  return {
    title: 'Certificate of redaction',
    facts: [
      ['Made', `${createdAt.replace('T', ' ').replace(/\.\d+Z$/, ' UTC')} by ${product}`],
      ['Redacted copy', digestOf(redacted)],
      ['Unredacted copy', digestOf(unredacted)],
      ['Source', `${digestOf(source)}, ${source.format}`],
      ['Policy', `${policy.id} ${policy.version}, SHA-256 ${policy.sha256}`],
      ['Pages', `${pages.length}: ${methodsOf(certificate)}`],
      ...insteadOf(certificate),
      ['Redacted areas', String(pages.reduce((sum, page) => sum + page.regions.length, 0))],
      ['Left behind', leftBehindOf(certificate)],
      ['Audit entry', auditHead],
      ['Signed by', signature ? `Ed25519 key ${signature.publicKey}` : 'not signed'],
    ],
    tables: [checksOf(certificate)],
    foot: `Check it again: verify <redacted copy> --certificate <the JSON beside this page>. Redacted copy ${redacted.sha256.slice(0, 16)}`,
  }
}

const digestOf = ({ sha256, bytes }: { readonly sha256: string; readonly bytes: number }): string =>
  `SHA-256 ${sha256}, ${bytes} bytes`

function methodsOf({ pages }: Certificate): string {
  const methods = [...new Set(pages.map(({ method }) => method))].sort()
  return methods.map((method) => `${method} ${rangesOf(pages.filter((page) => page.method === method))}`).join('; ')
}

const insteadOf = ({ burnedInstead = {} }: Certificate): readonly (readonly [string, string])[] =>
  Object.keys(burnedInstead).length > 0
    ? [['Burned, not excised', burnedInsteadLines(burnedInstead).join('; ')] as const]
    : []

const mostRanges = 12

/** Page numbers as 1-3, 7. */
function rangesOf(pages: Certificate['pages']): string {
  const ranges: [number, number][] = []
  for (const { pageNumber } of pages) {
    const last = ranges.at(-1)
    if (last?.[1] === pageNumber - 1) last[1] = pageNumber
    else ranges.push([pageNumber, pageNumber])
  }
  const shown = ranges.slice(0, mostRanges).map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`))
  return shown.join(', ') + (ranges.length > mostRanges ? ` and others, ${pages.length} in all` : '')
}

const mostKinds = 4

function leftBehindOf({ leftBehind = [] }: Certificate): string {
  if (leftBehind.length === 0) return 'nothing else was in the source'
  const shown = leftBehind.slice(0, mostKinds).map(({ kind, count }) => `${count} x ${besideKinds[kind]}`)
  return shown.join('; ') + (leftBehind.length > mostKinds ? `; ${leftBehind.length - mostKinds} more kinds` : '')
}

const checksOf = ({ verification }: Certificate): Table => ({
  title: verification.passed ? 'Proven from the redacted copy alone' : 'NOT PROVEN',
  columns: [
    ['Check', 15],
    ['By', 17],
    ['Result', 8],
    ['What it shows', 60],
  ],
  rows: verification.checks.map(({ name, engine, result, detail }) => [
    name,
    engine,
    result,
    detail ?? (Object.hasOwn(checkNames, name) ? checkNames[name as keyof typeof checkNames] : ''),
  ]),
})
