import type { HiddenText, Word } from '../../../shared/model/page-text.ts'
import { hiddenKinds, type TextLayer } from '../engines/pdf-engine.ts'
import { boxAround, type Draft } from './draft.ts'

/** Why a word is not seen: the first reason among its units; null where all of it is seen. */
function hiddenKind(layer: TextLayer, start: number, end: number): HiddenText['kind'] | null {
  for (let i = start; i < end; i++) {
    const code = layer.hidden[i]!
    if (code > 0) return hiddenKinds[code - 1]!
  }
  return null
}

/** Hidden words that follow each other for the same reason, on one line, are one entry. */
class HiddenRuns {
  readonly found: HiddenText[] = []
  readonly #layer: TextLayer
  #open: { kind: HiddenText['kind']; start: number; end: number } | null = null

  constructor(layer: TextLayer) {
    this.#layer = layer
  }

  add(kind: HiddenText['kind'] | null, start: number, end: number): void {
    const open = this.#open
    const joins = open?.kind === kind && !this.#layer.text.slice(open?.end, start).includes('\n')
    if (open && joins) open.end = end
    else {
      this.close()
      this.#open = kind ? { kind, start, end } : null
    }
  }

  close(): void {
    if (!this.#open) return
    const { kind, start, end } = this.#open
    this.found.push({ kind, text: this.#layer.text.slice(start, end), box: boxAround(this.#layer.boxes, start, end) })
    this.#open = null
  }
}

/** The words of a text layer; hidden ones are kept in the text, marked as not visible, and listed. */
export function draftFromLayer(layer: TextLayer): Draft {
  const words: Word[] = []
  const runs = new HiddenRuns(layer)
  for (const match of layer.text.matchAll(/\S+/gu)) {
    const [start, end] = [match.index, match.index + match[0].length]
    const kind = hiddenKind(layer, start, end)
    runs.add(kind, start, end)
    words.push({ start, end, confidence: null, visible: kind === null })
  }
  runs.close()
  return { text: layer.text, boxes: layer.boxes, words, hidden: runs.found }
}
