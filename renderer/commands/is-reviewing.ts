import { currentReview } from '../state/review.ts'

/** A document is on the screen to be decided on. */
export const isReviewing = (): boolean => currentReview() !== null
