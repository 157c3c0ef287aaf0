import { z } from 'zod'
import { type ForcePattern, Policy } from './policy.ts'

const word = (least: number, most: number) =>
  z
    .string()
    .max(200)
    .transform((text) => text.replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(least).max(most))

/** Words of one's own, whatever the policy: each is looked for in every document, or never proposed. */
export const OwnWords = z.strictObject({
  alwaysRedact: z.array(word(2, 40)).max(60),
  neverRedact: z.array(word(1, 60)).max(200),
})

export type OwnWords = z.output<typeof OwnWords>

export const noWords: OwnWords = { alwaysRedact: [], neverRedact: [] }

export const hasWords = ({ alwaysRedact, neverRedact }: OwnWords): boolean =>
  alwaysRedact.length + neverRedact.length > 0

/** A policy with one's own words in it; its version says so. null where it has so many patterns of its own that no more fit. */
export function withOwnWords(policy: Policy, words: OwnWords): Policy | null {
  if (!hasWords(words)) return policy
  const parsed = Policy.safeParse({
    ...policy,
    version: `${policy.version} with own words`,
    alwaysRedact: [...(policy.alwaysRedact ?? []), ...words.alwaysRedact],
    neverRedact: [...(policy.neverRedact ?? []), ...words.neverRedact],
    patterns: [...(policy.patterns ?? []), ...words.alwaysRedact.map(patternOf)],
  })
  return parsed.success ? parsed.data : null
}

/** Finds the word in any case and however its parts are spaced. */
const patternOf = (own: string): ForcePattern => ({
  entity: 'OTHER_ID',
  pattern: [...own].map(partOf).join(''),
  score: 1,
  because: 'on the list of words that are always redacted here',
  finds: [own],
  leaves: [],
})

function partOf(char: string): string {
  if (char === ' ') return '\\s{1,3}'
  if (!/\p{L}/u.test(char)) return char.replace(/[\^$\\.*+?()[\]{}|/]/, '\\$&')
  const cases = [...new Set([char.toUpperCase(), char.toLowerCase(), char])].filter((one) => [...one].length === 1)
  return cases.length > 1 ? `[${cases.join('')}]` : char
}
