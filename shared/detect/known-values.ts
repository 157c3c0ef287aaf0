import type { EntityId } from '../model/entity.ts'
import type { SharedName } from '../model/finding.ts'
import type { PageView } from './page-view.ts'
import type { Candidate } from './recognizer.ts'

const spread: ReadonlySet<string> = new Set(
  'ADDRESS ORGANISATION VRM NHS_NUMBER SORT_CODE BANK_ACCOUNT PAYMENT_CARD NINO PHONE_NUMBER PNC_ID CRO_NUMBER ASN URN CRIME_REF INCIDENT_REF CUSTODY_REF IMEI SIM_NUMBER SOCIAL_HANDLE HOSPITAL_NUMBER PASSPORT DRIVING_LICENCE OTHER_ID'.split(
    ' ',
  ),
)

interface Known {
  readonly value: string
  readonly candidate: Omit<Candidate, 'start' | 'end'>
  /** Null where it was learnt in another document. */
  readonly pageIndex: number | null
}

const isTelling = (value: string): boolean =>
  value.length >= 5 && value.length <= 60 && (/\d[^ ]*\d/.test(value) || (/ /.test(value) && value.length >= 8))

/** The street of an address, without its number and its town. */
const streetOf = (value: string): string | null => {
  const street = /(?:^|[ ,])\d{1,4}[A-Za-z]?,? (?<street>\p{Lu}[^,\d]{3,40})(?:,|$)/u
    .exec(value)
    ?.groups?.street?.trim()
  return street?.includes(' ') ? street : null
}

/** What of a claim is worth looking for elsewhere: the value, and of an address its street. */
function tellingParts(candidate: Candidate, view: PageView): string[] {
  if (candidate.score < 0.6 || !spread.has(candidate.entity)) return []
  const value = view.text.slice(candidate.start, candidate.end)
  const street = candidate.entity === 'ADDRESS' ? streetOf(value) : null
  const telling =
    isTelling(value) || (candidate.entity === 'SOCIAL_HANDLE' && value.length >= 4 && /[._\d]/.test(value))
  return [...(telling && !value.includes('\n') ? [value] : []), ...(street === null ? [] : [street])]
}

/** No document is searched for more values than this. */
const most = 500

/** Values that a rule is sure of on one page; looked for on all, since the label may stand there only. */
export class KnownValues {
  readonly #known = new Map<string, Known>()

  learn({ view, candidates }: { view: PageView; candidates: readonly Candidate[] }): void {
    for (const candidate of candidates) {
      if (this.#known.size >= most) return
      for (const value of tellingParts(candidate, view)) {
        if (!this.#known.has(value)) this.#known.set(value, { value, candidate, pageIndex: view.pageIndex })
      }
    }
  }

  all(): readonly Known[] {
    return [...this.#known.values()]
  }

  /** What other documents have introduced; what is known here comes first. */
  admit(shared: readonly SharedName[]): void {
    for (const { key, value, because, role } of shared) {
      if (this.#known.size >= most) return
      if (!value || this.#known.has(key)) continue
      const candidate = { ...value, because, ...(role === null ? {} : { role }) }
      this.#known.set(key, { value: key, candidate, pageIndex: null })
    }
  }
}

/** Numbers that are the same thing in whatever document they stand. */
const shared: ReadonlySet<EntityId> = new Set<EntityId>([
  ...(['ADDRESS', 'VRM', 'NHS_NUMBER', 'SORT_CODE', 'BANK_ACCOUNT', 'PAYMENT_CARD', 'NINO', 'PHONE_NUMBER'] as const),
  ...(['PNC_ID', 'CRO_NUMBER', 'IMEI', 'SIM_NUMBER', 'HOSPITAL_NUMBER', 'PASSPORT', 'DRIVING_LICENCE'] as const),
])

/** Values that a document hands to the others of its run: with figures enough that nothing else is written so. */
export const valuesToShare = (values: KnownValues): SharedName[] =>
  values
    .all()
    .filter(
      ({ value, candidate }) =>
        shared.has(candidate.entity) && (value.match(/\d/g)?.length ?? 0) >= leastFigures(candidate.entity),
    )
    .map(({ value, candidate: { entity, score, because, role = null } }) => {
      return { key: value, value: { entity, score }, because, role, forename: false }
    })

/** An address has a house number and words, a number plate two figures; other numbers are told by their length. */
const leastFigures = (entity: EntityId): number => (entity === 'ADDRESS' ? 1 : entity === 'VRM' ? 2 : 6)

const escaped = (value: string): string => value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** One pattern for all values, so that a page is read once. Null where nothing is known. */
function finder(known: readonly Known[]): RegExp | null {
  if (known.length === 0) return null
  const longestFirst = known.map(({ value }) => escaped(value)).sort((a, b) => b.length - a.length)
  return new RegExp(`(?<![\\p{L}\\d])(?:${longestFirst.join('|')})(?![\\p{L}\\d])`, 'gu')
}

/** Looks for the known values on a page; one pattern serves every page. */
export function valueFinder(known: readonly Known[]): (view: PageView) => Candidate[] {
  const pattern = finder(known)
  const byValue = new Map(known.map((one) => [one.value, one]))
  return (view) => {
    if (pattern === null) return []
    const matches = [...view.text.matchAll(pattern)]
    return matches.flatMap((match) => mentionOf(byValue.get(match[0]), match, view))
  }
}

function mentionOf(one: Known | undefined, { index, 0: value }: RegExpExecArray, view: PageView): Candidate[] {
  if (one === undefined) return []
  const because = `the same value as ${whereOf(one, view)}: ${one.candidate.because}`.slice(0, 160)
  return [{ ...one.candidate, start: index, end: index + value.length, score: one.candidate.score * 0.9, because }]
}

const whereOf = ({ pageIndex }: Known, view: PageView): string => {
  if (pageIndex === null) return 'in another document'
  return pageIndex === view.pageIndex ? 'elsewhere on this page' : `on page ${pageIndex + 1}`
}
