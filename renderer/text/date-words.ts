const local = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' })
const utc = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'UTC' })

/** A moment by this computer's clock, to the minute: 25 Nov 2026, 08:24. */
export const momentWords = (at: string): string => local.format(new Date(at))

/** As the journal tells it, wherever it is read: 25 Nov 2026, 08:24:46 UTC. */
export const journalMomentWords = (at: string): string => `${utc.format(new Date(at))} UTC`

/** A day such as 2027-05-31 in words that nobody can misread. */
export const dayWords = (on: string): string => (Number.isNaN(Date.parse(on)) ? '' : day.format(new Date(on)))
