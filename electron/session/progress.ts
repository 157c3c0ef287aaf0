/** How far the work is. A page of a document counts once for each step it goes through. */
export type Progress =
  /** So many documents will be worked on. */
  | { readonly type: 'documents'; readonly count: number }
  /** A document turned out to have so many page steps; `document` is its path. */
  | { readonly type: 'steps'; readonly document: string; readonly count: number }
  | { readonly type: 'step'; readonly document: string; readonly count: number }
  /** A document ended, whether or not all its steps were taken. */
  | { readonly type: 'document'; readonly document: string }
