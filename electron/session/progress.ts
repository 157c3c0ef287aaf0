/** How far the work is. A page counts once for each step it goes through. */
export type Progress =
  /** So many documents will be worked on. */
  | { readonly type: 'documents'; readonly count: number }
  /** A document turned out to have so many page steps. */
  | { readonly type: 'steps'; readonly count: number }
  | { readonly type: 'step' }
  /** A document ended. */
  | { readonly type: 'document' }
