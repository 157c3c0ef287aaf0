import type { LeakCase } from '../leak-case.ts'
import { boxOverText } from './01-box-over-text.ts'
import { darkAnnotation } from './02-dark-annotation.ts'
import { redactAnnotation } from './03-redact-annotation.ts'
import { splitOperators } from './04-split-operators.ts'
import { manyOnOneObject } from './05-many-on-one-object.ts'
import { acrossStreams } from './06-across-streams.ts'
import { oddEncodings } from './07-odd-encodings.ts'
import { lyingMap } from './08-lying-map.ts'
import { textState } from './09-text-state.ts'
import { invisibleText } from './10-invisible-text.ts'
import { layerUnderScan } from './11-layer-under-scan.ts'
import { offPage } from './12-off-page.ts'
import { hiddenLayer } from './13-hidden-layer.ts'
import { nestedForms } from './14-nested-forms.ts'
import { undrawnForm } from './15-undrawn-form.ts'
import { sharedForm } from './16-shared-form.ts'
import { tilingPattern } from './17-tiling-pattern.ts'
import { meshShading } from './18-mesh.ts'
import { type3Glyphs } from './19-type3-glyphs.ts'
import { outlines } from './20-outlines.ts'
import { advanceWidth } from './21-advance-width.ts'
import { tightKerning } from './22-tight-kerning.ts'
import { endLetters } from './23-end-letters.ts'
import { contentComment } from './24-content-comment.ts'
import { coveredImage } from './25-covered-image.ts'
import { halfCoveredImage } from './26-half-covered-image.ts'
import { oneBit } from './27-one-bit.ts'
import { jpxAndJbig2 } from './28-jpx-and-jbig2.ts'
import { oddColours } from './29-deep-and-odd-colours.ts'
import { softMask } from './30-soft-mask.ts'
import { alternates } from './31-alternates.ts'
import { jpegComment, jpegFile } from './32-jpeg-comment.ts'
import { rowsBelow } from './33-rows-below.ts'
import { croppedImage } from './34-cropped-image.ts'
import { strips } from './35-strips.ts'
import { mosaic } from './36-mosaic.ts'
import { seeThroughMarker } from './37-see-through-marker.ts'
import { secondCopy } from './38-second-copy.ts'
import { annotations } from './39-annotations.ts'
import { popupAndReply } from './40-popup-and-reply.ts'
import { formFields } from './41-form-fields.ts'
import { xfa } from './42-xfa.ts'
import { signature } from './43-signature.ts'
import { links } from './44-links.ts'
import { markedContent } from './45-marked-content.ts'
import { structureTree } from './46-structure-tree.ts'
import { namesAndTemplates } from './47-names-and-templates.ts'
import { bookmarks } from './48-bookmarks.ts'
import { threadsAndCollections } from './49-threads-and-collections.ts'
import { infoAndPrivateData } from './50-info-and-private-data.ts'
import { metadata } from './51-metadata.ts'
import { attachments } from './52-attachments.ts'
import { scripts } from './53-scripts.ts'
import { thumbnail } from './54-thumbnail.ts'
import { earlierRevision } from './55-earlier-revision.ts'
import { orphans } from './56-orphans.ts'
import { strayBytes } from './57-stray-bytes.ts'
import { identifiers } from './58-identifiers.ts'
import { fontResidue } from './59-font-residue.ts'
import { encrypted } from './60-encrypted.ts'
import { searchIndex } from './61-search-index.ts'
import { linearised } from './62-linearised.ts'
import { pageGeometry } from './65-page-geometry.ts'
import { turnedText } from './66-turned-text.ts'
import { unevenScan } from './67-uneven-scan.ts'
import { hyphenated } from './68-hyphenated.ts'
import { lettersInDisguise } from './69-letters-in-disguise.ts'
import { capitals } from './70-capitals.ts'
import { laterMention } from './71-later-mention.ts'
import { repeatedPage } from './73-repeated-page.ts'
import { hardPrint } from './77-hard-print.ts'

/** Every document of the leak test, by row of leak-cases.md. */
export const leakCases: readonly LeakCase[] = [
  boxOverText,
  darkAnnotation,
  redactAnnotation,
  splitOperators,
  manyOnOneObject,
  acrossStreams,
  oddEncodings,
  lyingMap,
  textState,
  invisibleText,
  layerUnderScan,
  offPage,
  hiddenLayer,
  nestedForms,
  undrawnForm,
  sharedForm,
  tilingPattern,
  meshShading,
  type3Glyphs,
  outlines,
  advanceWidth,
  tightKerning,
  endLetters,
  contentComment,
  coveredImage,
  halfCoveredImage,
  oneBit,
  jpxAndJbig2,
  ...oddColours,
  softMask,
  alternates,
  jpegComment,
  jpegFile,
  rowsBelow,
  croppedImage,
  strips,
  mosaic,
  seeThroughMarker,
  secondCopy,
  annotations,
  popupAndReply,
  formFields,
  xfa,
  signature,
  links,
  markedContent,
  structureTree,
  namesAndTemplates,
  bookmarks,
  threadsAndCollections,
  infoAndPrivateData,
  metadata,
  attachments,
  scripts,
  thumbnail,
  earlierRevision,
  orphans,
  strayBytes,
  identifiers,
  fontResidue,
  encrypted,
  searchIndex,
  linearised,
  ...pageGeometry,
  ...turnedText,
  unevenScan,
  hyphenated,
  lettersInDisguise,
  capitals,
  laterMention,
  repeatedPage,
  hardPrint,
]
