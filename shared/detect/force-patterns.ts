import type { ForcePattern, Policy } from '../model/policy.ts'
import { patternRecognizer, type Recognizer } from './recognizer.ts'

const regexOf = ({ pattern }: ForcePattern): RegExp => new RegExp(`(?<![\\p{L}\\d])(?:${pattern})(?![\\p{L}\\d])`, 'gu')

const labelOf = (words: string): RegExp => new RegExp(`(?<![\\p{L}\\d])(?:${words})[^\\p{L}\\d\\n]{0,12}$`, 'iu')

const built = new WeakMap<Policy, readonly Recognizer[]>()

const recognizerOf = (force: ForcePattern, index: number): Recognizer =>
  patternRecognizer({
    id: `force-pattern-${index + 1}`,
    entity: force.entity,
    ...(force.label === undefined ? {} : { label: labelOf(force.label), labelled: force.score }),
    patterns: [
      {
        regex: regexOf(force),
        score: force.score,
        because: force.because,
        ...(force.label === undefined ? {} : { needs: 'label' as const }),
      },
    ],
  })

/** The rules that a force's own patterns make; the patterns have been checked when the policy was loaded. */
export function forceRecognizers(policy: Policy): readonly Recognizer[] {
  const known = built.get(policy) ?? (policy.patterns ?? []).map(recognizerOf)
  built.set(policy, known)
  return known
}
