import { randomOf } from '../unit/review/random.ts'

/** Choices that a seed fixes. */
export interface Dice {
  chance(share: number): boolean
  /** Both ends included. */
  whole(from: number, to: number): number
  pick<T>(from: readonly T[]): T
  some<T>(from: readonly T[], count: number): readonly T[]
}

export function diceOf(seed: number): Dice {
  const next = randomOf(seed)
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1))
  const pick = <T>(from: readonly T[]): T => from[whole(0, from.length - 1)] as T
  const some = <T>(from: readonly T[], count: number): readonly T[] => {
    const left = [...from]
    return Array.from({ length: Math.min(count, left.length) }, () => left.splice(whole(0, left.length - 1), 1)[0] as T)
  }
  return { chance: (share) => next() < share, whole, pick, some }
}
