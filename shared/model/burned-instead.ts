import type { UncleanReason } from './export.ts'

/** How many pages were burned, though they were to be excised, for each reason. */
export type BurnedInstead = Readonly<Partial<Record<UncleanReason, number>>>

/** Why a page is not plain enough, for people. */
export const uncleanWords: Readonly<Record<UncleanReason, string>> = {
  'has-annotation': 'notes or marks of another program lie on it',
  'has-form-field': 'it has form fields',
  'has-layer': 'it has layers',
  'has-script': 'it has a script',
  'has-attachment': 'it has an attachment',
  'has-hidden-text': 'it has text that a reader does not see',
  'has-image': 'it has a picture',
  'has-pattern': 'it has a pattern',
  'has-soft-mask': 'it has see-through parts',
  'has-form-object': 'it has a part that is drawn as a whole',
  'has-clipped-content': 'parts of it are clipped away',
  'has-off-page-content': 'something lies beside the page',
  'has-type3-font': 'it has a font of drawings',
  'has-marked-content': 'it has text that stands in for other text',
  'was-recognised': 'its text was recognised from a picture',
  'not-rebuildable': 'it has something that this program does not write anew',
  'differs-when-rebuilt': 'it would look or read otherwise when written anew',
  'has-turned-text': 'text on it is turned, or it is',
  'has-drawing-at-redaction': 'a line or a shading lies at a redaction',
  'has-telling-font': 'a font would show which letters are gone',
  'has-unmeasured-font': 'a font does not say how wide its letters are',
  'differs-when-excised': 'it would not look and read as it should',
  'not-proven-when-excised': 'the proof did not hold',
}

/** One line for each reason, most pages first. */
export const burnedInsteadLines = (counts: BurnedInstead): readonly string[] =>
  Object.entries(counts)
    .toSorted(([, a], [, b]) => b - a)
    .map(([reason, count]) => `${count === 1 ? '1 page' : `${count} pages`}: ${uncleanWords[reason as UncleanReason]}`)
