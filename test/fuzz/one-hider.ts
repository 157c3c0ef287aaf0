import { annotationHiders } from './carriers/annotations.ts'
import type { Hider } from './carriers/carrier.ts'
import { fileHiders } from './carriers/file-level.ts'
import { textHiders } from './carriers/hidden-text.ts'
import { textObject } from './carriers/text.ts'
import { diceOf } from './dice.ts'
import type { Frame } from './frame.ts'
import { Paper, Sheet } from './paper.ts'

const frame: Frame = {
  ...{ widthPt: 420, heightPt: 300, mediaBox: [0, 0, 420, 300], cropBox: null },
  ...{ rotate: 0, userUnit: null, origin: [0, 0] },
}

export const allHiders: readonly Hider[] = [...textHiders, ...annotationHiders, ...fileHiders]

/** A page of plain text that keeps `word` in one way. */
export async function pageWith(hider: Hider, word: string): Promise<Buffer> {
  const paper = new Paper()
  const sheet = new Sheet(paper, frame)
  sheet.content.push(textObject({ font: 0, size: 12 }, [1, 0, 0, 1, 40, 240], '(The lighthouse keeper slept) Tj'))
  await hider.hide(sheet, { x: 40, y: 120 }, word, diceOf(1))
  paper.addPage(sheet)
  return paper.bytes()
}
