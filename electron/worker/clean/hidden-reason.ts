import type { UncleanReason } from '../../../shared/model/export.ts'
import type { HiddenText } from '../../../shared/model/page-text.ts'
import { hiddenKinds, type TextLayer } from '../engines/pdf-engine.ts'

const reasons: { readonly [K in HiddenText['kind']]?: UncleanReason } = {
  'off-page': 'has-off-page-content',
  layer: 'has-layer',
}

/** What PDFium finds on a page that a reader does not see; null for nothing. */
export function hiddenReason(layer: TextLayer): UncleanReason | null {
  if (layer.undrawn > 0) return 'has-hidden-text'
  const code = layer.hidden.find((kind, i) => kind !== 0 && layer.text[i]?.trim() !== '')
  const kind = code === undefined ? undefined : hiddenKinds[code - 1]
  return kind ? (reasons[kind] ?? 'has-hidden-text') : null
}
