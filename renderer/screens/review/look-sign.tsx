import type { MarkLook } from '../../text/mark-words.ts'

const signs: Readonly<Record<MarkLook, string>> = { open: '○', unsure: '?', accepted: '■', rejected: '–', kept: '·' }

/** The state of a mark as a sign, told apart by shape. */
export const LookSign = ({ look }: { readonly look: MarkLook }) => (
  <span className="look-sign" data-look={look} aria-hidden="true">
    {signs[look]}
  </span>
)
