import type { ForcePattern } from '../model/policy.ts'

/** Longest stretch that one part of a pattern may repeat. */
const mostRepeats = 64

/** Whether a brace repeats without an end, or too often. */
const isEndless = (brace: string): boolean => {
  const [, least = '', , most] = /^\{(\d+)(,(\d*))?\}$/.exec(brace) ?? []
  const upper = brace.includes(',')
    ? most === '' || most === undefined
      ? Number.POSITIVE_INFINITY
      : Number(most)
    : Number(least)
  return upper > mostRepeats
}

const compiled = (source: string): RegExp | null => {
  try {
    return new RegExp(source, 'u')
  } catch {
    return null
  }
}

/** Classes and escapes taken out, so that what is left of a pattern is its structure. */
const structureOf = (source: string): string =>
  source
    .replace(/\\[pP]\{[^}]*\}|\\./g, 'x')
    .replace(/\[[^\]]*\]/g, 'x')
    .replace(/\(\?(?:[:=!]|<[=!]|<\w+>)/g, '(')

/** A group that repeats and holds something that repeats, or a choice: it may try again and again on a hostile page. */
function hasNestedRepeat(structure: string): boolean {
  const innermost = /\((?<inner>[^()]*)\)(?<again>\{[^}]*\})?/
  let rest = structure
  for (let match = innermost.exec(rest); match !== null; match = innermost.exec(rest)) {
    const { inner = '', again } = match.groups ?? {}
    const varies = /[{|]/.test(inner)
    if (varies && again !== undefined) return true
    rest = rest.replace(innermost, varies || again !== undefined ? '{}' : 'x')
  }
  return false
}

/** Ways in which the repetitions of a pattern may share out a text: what a place on a page costs at worst. */
const waysOf = (structure: string): number =>
  [...structure.matchAll(/\{(\d+),(\d+)\}|\?/g)].reduce(
    (ways, [, least, most]) => ways * (most === undefined ? 2 : Number(most) - Number(least) + 1),
    1,
  )

/** More are refused unmeasured: measuring them might not end. */
const mostWays = 10_000

/** Groups such as `(?i:…)`: V8 has compiled them into patterns that match nothing, so that a force's numbers would be missed. */
const switchesModes = /(?<!\\)\(\?[a-z-]+:/

/** What is wrong with a pattern's form; null where nothing is. */
function faultOfForm(source: string): string | null {
  const regex = compiled(source)
  if (regex === null) return 'is no regular expression'
  if (switchesModes.test(source)) return 'makes a part of any case: write [Aa] for a letter of either'
  const structure = structureOf(source)
  if (/[*+]/.test(structure)) return 'repeats without an end: write {1,20} for + and {0,20} for *'
  if ([...structure.matchAll(/\{\d+(?:,\d*)?\}/g)].some(([brace]) => isEndless(brace)))
    return `repeats more than ${mostRepeats} times`
  if (hasNestedRepeat(structure))
    return 'repeats a group that repeats itself or holds a choice, which a page could make slow'
  if (waysOf(structure) > mostWays) return 'has too many parts of no fixed length, which a page could make slow'
  if (/\\[1-9]|\\k</.test(source)) return 'refers back to a group'
  return regex.test('') ? 'also fits an empty text' : null
}

const whole = (source: string): RegExp => new RegExp(`(?<![\\p{L}\\d])(?:${source})(?![\\p{L}\\d])`, 'u')

/** What is wrong with a force's pattern, with the example that shows it; null where it may be used. */
export function faultOfPattern({ pattern, label, finds, leaves }: ForcePattern): string | null {
  const fault = faultOfForm(pattern) ?? (label === undefined ? null : faultOfForm(label))
  if (fault !== null) return `"${pattern}" ${fault}`
  const regex = whole(pattern)
  const missed = finds.find((text) => !regex.test(text))
  if (missed !== undefined) return `"${pattern}" does not find its example "${missed}"`
  const wrong = leaves.find((text) => regex.test(text))
  return wrong === undefined ? null : `"${pattern}" finds "${wrong}", which it should leave`
}

/** Pages made of a pattern's own examples and of what such values are made of: on them it is timed. */
export const hostilePages = ({ finds }: ForcePattern): readonly string[] =>
  [...finds.map((text) => text.slice(0, -1)), '7', 'A', 'a ', 'A1', '12/', 'AB-12 '].map((unit) =>
    unit.repeat(Math.ceil(4_000 / Math.max(1, unit.length))).slice(0, 4_000),
  )
