import type { Role, SharedName } from '../model/finding.ts'
import { fold, isKind, isNamePart, type Lexicons } from './lexicons.ts'
import { titles } from './name-words.ts'
import type { PageView } from './page-view.ts'
import type { Candidate } from './recognizer.ts'

/** What is known of one part of a name: where it was learnt, and of whom. */
export interface KnownName {
  readonly key: string
  /** Null where it was learnt in another document. */
  readonly pageIndex: number | null
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
  /** With each part, the other parts that it was met with in places made for names: the first names of a surname. */
  readonly companions: ReadonlyMap<string, ReadonlySet<string>>
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

/** Notes the parts of one person's name with each other. */
function join(companions: Map<string, Set<string>>, key: string, names: readonly string[]): void {
  const known = companions.get(key) ?? new Set()
  for (const name of names) if (name !== key) known.add(name)
  companions.set(key, known)
}

/** The letters a whole name may be shortened to. */
const shortsOf = (names: readonly string[]): string[] =>
  names.length < 2 || names.length > 4
    ? []
    : [initialsOf(names), initialsOf([names[0] ?? '', names.at(-1) ?? '']), hyphenInitials(names[0] ?? '')].filter(
        ({ length }) => length > 1,
      )

/** Collects, page by page, every name that a rule is sure of, by its parts and its initials. */
export class RegisterBuilder implements Register {
  readonly parts = new Map<string, KnownName>()
  readonly initials = new Map<string, KnownName>()
  readonly companions = new Map<string, Set<string>>()
  readonly #lexicons: Lexicons

  constructor(lexicons: Lexicons) {
    this.#lexicons = lexicons
  }

  learn({ view, candidates }: ClaimedPage): void {
    for (const candidate of candidates) if (isTaught(candidate)) this.#learn(view, candidate)
  }

  #learn(view: PageView, candidate: Candidate): void {
    const names = partsOf(view.text.slice(candidate.start, candidate.end))
    for (const key of names.filter(canLearn)) {
      const flags = this.#lexicons.words.get(key) ?? 0
      this.parts.set(key, merged(this.parts.get(key), newsOf(candidate, view, key, flags)))
      if (candidate.role !== undefined) join(this.companions, key, names)
    }
    for (const short of shortsOf(names)) {
      if (!this.initials.has(short)) this.initials.set(short, newsOf(candidate, view, short, 0))
    }
  }
}

/** Names that a document hands to the others of its run: no ordinary words, places or short names, which there would be something else. */
export function namesToShare(register: Register, lexicons: Lexicons): SharedName[] {
  const isPlain = (key: string): boolean => {
    const flags = lexicons.words.get(key) ?? 0
    return isKind(flags, 'word') || isKind(flags, 'place') || isKind(flags, 'notName')
  }
  return [...register.parts.values()]
    .filter(({ key, sure }) => sure && key.length > 3 && !isPlain(key))
    .map(({ key, because, role, forename }) => ({ key, because, role, forename }))
}

/** The register with the names of other documents; what is known here comes first. */
export function withShared(register: Register, names: readonly SharedName[]): Register {
  if (names.length === 0) return register
  const foreign = names.map((name): [string, KnownName] => [name.key, { ...name, pageIndex: null, sure: true }])
  return { ...register, parts: new Map([...foreign, ...register.parts]) }
}
