import type { Role } from '../model/finding.ts'
import { fold, isKind, isNamePart, type Lexicons } from './lexicons.ts'
import { titles } from './name-words.ts'
import type { PageView } from './page-view.ts'
import type { Candidate } from './recognizer.ts'

/** What is known of one part of a name: where it was learnt, and of whom. */
export interface KnownName {
  readonly key: string
  readonly pageIndex: number
  readonly because: string
  readonly role: Role | null
  /** Learnt in a place made for names, or only from the way it is written. */
  readonly sure: boolean
  /** A first name of the lists, or the first of several words. */
  readonly forename: boolean
}

/** The names of one document. */
export interface Register {
  /** By each part, folded. */
  readonly parts: ReadonlyMap<string, KnownName>
  /** By the first letters of a whole name, in capitals: "CR". */
  readonly initials: ReadonlyMap<string, KnownName>
}

export interface ClaimedPage {
  readonly view: PageView
  readonly candidates: readonly Candidate[]
}

const partsOf = (name: string): string[] =>
  name
    .split(/[^\p{L}\p{M}'-]+/u)
    .map(fold)
    .filter((part) => part !== '')

const canLearn = (part: string): boolean => part.length >= 2 && !titles.has(part)

const initialsOf = (parts: readonly string[]): string => parts.map((part) => part.charAt(0).toUpperCase()).join('')

/** `SJ` of "Sarah-Jane". */
const hyphenInitials = (part: string): string => (part.includes('-') ? initialsOf(part.split('-')) : '')

/** A place made for names wins over text; a role once known stays. */
function merged(known: KnownName | undefined, news: KnownName): KnownName {
  if (known === undefined) return news
  const first = known.sure || !news.sure ? known : news
  return { ...first, role: known.role ?? news.role, sure: known.sure || news.sure }
}

const isTaught = (candidate: Candidate): boolean =>
  candidate.entity === 'PERSON' && (candidate.learn === true || candidate.score >= 0.6)

/** An ordinary word is learnt only from a place that is plainly one for names. */
function newsOf(candidate: Candidate, view: PageView, key: string, flags: number): KnownName {
  const { because, role = null, learn = false, learnWords = false } = candidate
  const word = isKind(flags, 'word') && !isNamePart(flags)
  const forename = isKind(flags, 'forename')
  return { key, pageIndex: view.pageIndex, because, role, sure: learnWords || (learn && !word), forename }
}

/** Collects every name that a rule is sure of, by its parts and its initials. */
export function buildRegister(pages: readonly ClaimedPage[], lexicons: Lexicons): Register {
  const parts = new Map<string, KnownName>()
  const initials = new Map<string, KnownName>()
  const learn = (view: PageView, candidate: Candidate): void => {
    const names = partsOf(view.text.slice(candidate.start, candidate.end))
    for (const key of names.filter(canLearn)) {
      parts.set(key, merged(parts.get(key), newsOf(candidate, view, key, lexicons.words.get(key) ?? 0)))
    }
    if (names.length < 2 || names.length > 4) return
    const shorts = [initialsOf(names), initialsOf([names[0] ?? '', names.at(-1) ?? '']), hyphenInitials(names[0] ?? '')]
    for (const short of shorts.filter(({ length }) => length > 1)) {
      if (!initials.has(short)) initials.set(short, newsOf(candidate, view, short, 0))
    }
  }
  for (const { view, candidates } of pages) {
    for (const candidate of candidates) if (isTaught(candidate)) learn(view, candidate)
  }
  return { parts, initials }
}
