import type { HiddenText } from './page-text.ts'

/** What a file holds beside what a reader of its pages sees; none of it reaches a redacted copy. */
export const besideKinds = {
  invisible: 'text that is not drawn',
  'off-page': 'text outside the page',
  covered: 'text under something else',
  tiny: 'text too small to be read',
  'low-contrast': 'text in the colour of the paper',
  layer: 'text in a layer that is switched off',
  annotation: 'notes, links and their authors',
  'form-field': 'values of form fields',
  property: 'document properties',
  metadata: 'metadata (XMP)',
  bookmark: 'bookmarks',
  attachment: 'attached files',
  script: 'scripts',
  'form-data': 'data of an XFA form',
  signature: 'signatures',
  'earlier-revision': 'earlier versions of the document',
} as const satisfies Record<HiddenText['kind'], string> & Record<string, string>

export type BesideKind = keyof typeof besideKinds

export interface Beside {
  readonly kind: BesideKind
  /** null where it belongs to the file as a whole. */
  readonly pageIndex: number | null
  /** What it says; may be '' where only its presence is known. */
  readonly text: string
}

/** How many of a kind there are. */
export interface BesideCount {
  readonly kind: BesideKind
  readonly count: number
}

/** In the order of `besideKinds`. */
export function countBesides(besides: readonly Beside[]): readonly BesideCount[] {
  return (Object.keys(besideKinds) as BesideKind[])
    .map((kind) => ({ kind, count: besides.filter((beside) => beside.kind === kind).length }))
    .filter(({ count }) => count > 0)
}
