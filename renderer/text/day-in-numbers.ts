const months = 'january february march april may june july august september october november december'.split(' ')

/** The day that somebody in Britain means by 31/5/27, 31.05.2027, 31 May 2027, 31052027 or 2027-05-31, as YYYY-MM-DD; null where it is none. */
export function dayFrom(text: string): string | null {
  const written = text.trim().toLowerCase()
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written)
  if (iso) return dayOf(iso[3], Number(iso[2]), iso[1])
  const bare = /^(\d{2})(\d{2})(\d{4})$/.exec(written)
  if (bare) return dayOf(bare[1], Number(bare[2]), bare[3])
  const [, day, month = '', year] = /^(\d{1,2})[\s/.-]+(\d{1,2}|[a-z]{3,9})[\s/.,-]+(\d{2}|\d{4})$/.exec(written) ?? []
  return dayOf(day, /^\d/.test(month) ? Number(month) : months.findIndex((name) => name.startsWith(month)) + 1, year)
}

function dayOf(day = '', month: number, year = ''): string | null {
  const full = year.length === 2 ? 2000 + Number(year) : Number(year)
  const at = new Date(Date.UTC(full, month - 1, Number(day)))
  const isReal = full >= 1900 && full <= 2199 && at.getUTCMonth() === month - 1 && at.getUTCDate() === Number(day)
  return isReal ? at.toISOString().slice(0, 10) : null
}

/** Whether this is a day as cases keep it. */
export const isDay = (value: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(value) && dayFrom(value) === value

/** 2027-05-31 as 31/05/2027; anything else as it is. */
export const dayInNumbers = (value: string): string => (isDay(value) ? value.split('-').toReversed().join('/') : value)
