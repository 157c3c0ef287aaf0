import type { Tone } from '../../ui/badge.tsx'

/** Days in which a case becomes urgent, and in which it is to be watched. */
const urgentDays = 7
const watchedDays = 28

/** What a statutory time limit is told as; `days` are whole days left, negative once it has passed, null where there is none. */
export function timeLimit(days: number | null): { readonly tone: Tone; readonly words: string } {
  if (days === null) return { tone: 'plain', words: 'No time limit' }
  if (days < 0) return { tone: 'bad', words: `Passed ${dayCount(-days)} ago` }
  if (days === 0) return { tone: 'bad', words: 'Ends today' }
  const tone = days <= urgentDays ? 'bad' : days <= watchedDays ? 'watch' : 'good'
  return { tone, words: `${dayCount(days)} left` }
}

const dayCount = (days: number): string => `${days} ${days === 1 ? 'day' : 'days'}`

const dayMs = 86_400_000

/** Whole days from today to a day, both as YYYY-MM-DD. */
export const daysBetween = (today: string, day: string | null): number | null =>
  day === null ? null : Math.round((Date.parse(day) - Date.parse(today)) / dayMs)
