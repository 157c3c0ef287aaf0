import { type PatternRule, patternRecognizer, type Recognizer } from './recognizer.ts'

/** A rule for published judgments alone: there dates, sums and authorities lead to the case, and so to the person; in police papers they are the facts that the prosecutor needs. */
export function judgmentRecognizer(rule: PatternRule): Recognizer {
  const recognizer = patternRecognizer(rule)
  return {
    ...recognizer,
    find: (view, context) => (context.documentType === 'Judgment' ? recognizer.find(view, context) : []),
  }
}
