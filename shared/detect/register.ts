import type { Role } from '../model/finding.ts'
import { fold } from './lexicons.ts'
import { neverAlone, titles } from './name-words.ts'
import { isAmbiguous, isNameLike, isUpper, opensSentence } from './names.ts'
import type { PageView } from './page-view.ts'
import type { Candidate } from './recognizer.ts'
import type { Token } from './tokens.ts'

/** What is known of one part of a name: where it was learnt, and of whom. */
export interface KnownName {
  readonly key: string
  readonly pageIndex: number
  readonly because: string
  readonly role: Role | null
  /** Learnt in a place made for names, or only from the way it is written. */
  readonly sure: boolean
}

/** The names of one document by their folded parts. */
export type Register = ReadonlyMap<string, KnownName>

const partsOf = (name: string): string[] =>
  name
    .split(/[^\p{L}\p{M}'-]+/u)
    .map(fold)
    .filter((part) => part.length > 1)

const canLearn = (part: string): boolean => part.length >= 3 && !titles.has(part)

/** Collects the parts of every name that a rule is sure of. A place made for names wins over text; a role once known stays. */
export function buildRegister(pages: readonly { view: PageView; candidates: readonly Candidate[] }[]): Register {
  const register = new Map<string, KnownName>()
  for (const { view, candidates } of pages) {
    for (const candidate of candidates) {
      if (candidate.entity !== 'PERSON' || (candidate.learn !== true && candidate.score < 0.6)) continue
      for (const key of partsOf(view.text.slice(candidate.start, candidate.end))) {
        if (!canLearn(key)) continue
        const known = register.get(key)
        const sure = candidate.learn === true
        if (known !== undefined && (known.sure || !sure) && known.role !== null) continue
        register.set(key, {
          key,
          pageIndex: known?.pageIndex ?? view.pageIndex,
          because: known?.because ?? candidate.because,
          role: known?.role ?? candidate.role ?? null,
          sure: sure || known?.sure === true,
        })
      }
    }
  }
  return register
}

/** Whether two words differ by one letter put in, left out, changed, or by two neighbours swapped. */
export function differsByOne(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  let i = 0
  while (i < a.length && i < b.length && a[i] === b[i]) i++
  const restA = a.slice(i)
  const restB = b.slice(i)
  if (restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1)) return true
  return (
    restA.length === restB.length && restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2)
  )
}

function strength(token: Token, index: number, known: KnownName): number {
  const word = isAmbiguous(token)
  if (token.shape === 'small') return word || token.text.length < 4 || !known.sure ? 0 : 0.55
  if (!word) return known.sure ? 0.85 : 0.6
  if (!known.sure || neverAlone.has(token.key) || opensSentence(token, index)) return 0
  return isUpper(token) ? 0.5 : 0
}

/** A name in the register that an unusual capitalised word comes within one letter of. */
function near(token: Token, byLength: ReadonlyMap<number, readonly KnownName[]>): KnownName | null {
  if (token.text.length < 5 || token.flags !== 0 || token.shape === 'small') return null
  for (const length of [token.key.length, token.key.length - 1, token.key.length + 1]) {
    for (const known of byLength.get(length) ?? []) if (known.sure && differsByOne(known.key, token.key)) return known
  }
  return null
}

const grouped = (register: Register): Map<number, KnownName[]> => {
  const groups = new Map<number, KnownName[]>()
  for (const known of register.values()) groups.set(known.key.length, [...(groups.get(known.key.length) ?? []), known])
  return groups
}

const reason = (view: PageView, known: KnownName, exact: boolean): string => {
  const where = known.pageIndex === view.pageIndex ? 'on this page' : `on page ${known.pageIndex + 1}`
  return `${exact ? 'same name as' : 'one letter away from a name'} ${where}, where it ${known.because}`.slice(0, 160)
}

/** Every mention of a known name on a page: whole words only, so that "Joe" is not found in "Joelle". */
export function mentionsOf(register: Register, view: PageView): Candidate[] {
  const byLength = grouped(register)
  const found: Candidate[] = []
  view.tokens.forEach((token, index) => {
    const exact = register.get(token.key) ?? partKnown(register, token)
    const known = exact ?? near(token, byLength)
    if (known === null || known === undefined) return
    const score = exact === undefined || exact === null ? 0.5 : strength(token, index, known)
    if (score === 0) return
    const because = reason(view, known, exact !== null && exact !== undefined)
    found.push({
      entity: 'PERSON',
      start: token.start,
      end: token.end,
      score,
      because,
      ...(known.role ? { role: known.role } : {}),
    })
  })
  return found
}

/** `Luans`, without its apostrophe; one half of a double-barrelled name. */
function partKnown(register: Register, token: Token): KnownName | null {
  if (!isNameLike(token)) return null
  if (token.key.endsWith('s') && token.flags === 0) {
    const stem = register.get(token.key.slice(0, -1))
    if (stem?.sure === true) return stem
  }
  for (const part of token.key.split('-')) {
    const known = part === token.key ? undefined : register.get(part)
    if (known?.sure === true && part.length > 3) return known
  }
  return null
}
