const local = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
const utc = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'UTC' })

/** A moment by this computer's clock, to the minute: 25 Nov 2026, 08:24. */
export const momentWords = (at: string): string => local.format(new Date(at))

/** As the journal tells it, wherever it is read: 25 Nov 2026, 08:24:46 UTC. */
export const journalMomentWords = (at: string): string => `${utc.format(new Date(at))} UTC`
