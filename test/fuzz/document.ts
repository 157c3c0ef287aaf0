import type { Box } from '../../shared/geometry/quad.ts'
import type { PageSize } from '../../shared/model/document.ts'
import { annotationCarriers, annotationHiders } from './carriers/annotations.ts'
import { type Carrier, type Hider, type Place, placeHeight, placeWidth } from './carriers/carrier.ts'
import { fileHiders } from './carriers/file-level.ts'
import { textHiders } from './carriers/hidden-text.ts'
import { pictureCarriers, strokeCarriers } from './carriers/pictures.ts'
import { textCarriers } from './carriers/text.ts'
import { type Dice, diceOf } from './dice.ts'
import { asSeen, frameOf, seenSize } from './frame.ts'
import { Paper, Sheet } from './paper.ts'

/** Surnames that no lexicon holds, of letters that every carrier can draw. */
const secrets = ['Quartermain', 'Quintermaine', 'Trentamire', 'Martinaquer', 'Rauntminter']
/** Words that must survive; none is part of another or of a secret. */
const neighbours = [
  ...['lighthouse', 'umbrella', 'breakfast', 'carpenter', 'waterfall', 'envelope', 'telescope', 'blanket'],
  ...['cardigan', 'marmalade', 'hedgehog', 'porcelain', 'bicycle', 'cupboard', 'gooseberry', 'wheelbarrow'],
  ...['sandpaper', 'corkscrew', 'dragonfly', 'buttercup', 'haystack', 'pillowcase', 'kettledrum', 'snowflake'],
]

export interface Neighbour {
  readonly word: string
  readonly pageNumber: number
  /** On the page as it is seen. */
  readonly box: Box
  /** False where it is for recognition to read it: in a picture, and on a page whose letters have no meaning but their look. */
  readonly isSelectable: boolean
}

/** A document that a seed fixes. */
export interface FuzzDocument {
  readonly bytes: Buffer
  readonly secret: string
  readonly neighbours: readonly Neighbour[]
  /** What a reviewer draws by hand; the secret is searched for, too. */
  readonly boxes: readonly { readonly pageNumber: number; readonly box: Box }[]
  /** As the pages are seen. */
  readonly sizes: readonly PageSize[]
  /** What it is made of, to be read where it fails. */
  readonly parts: readonly string[]
}

const plainNames: ReadonlySet<string> = new Set([
  ...['text', 'hexadecimal text', 'letters apart', 'spaced, stretched, raised', 'a composite font'],
])
const seenCarriers: readonly Carrier[] = [...textCarriers, ...pictureCarriers, ...strokeCarriers, ...annotationCarriers]
/** What a page of plain, upright text is made of. */
const plainCarriers: readonly Carrier[] = textCarriers.filter(({ name }) => plainNames.has(name))
const neighbourCarriers: readonly Carrier[] = [
  ...textCarriers.filter(({ isSearchable }) => isSearchable),
  ...pictureCarriers,
]
/** Letters without a map make a page one that is recognised. */
const meaningless: ReadonlySet<string> = new Set(['a Type 3 font', 'a map that lies'])
const hiders: readonly Hider[] = [...textHiders, ...annotationHiders, ...fileHiders]

/** Whether a seed makes plain upright pages without anything hidden, so that letters can be cut out of them. */
export const isPlainSeed = (seed: number): boolean => seed % 4 === 3

/** `isBlank`: the same document, on which the secret was never written: what an export must look like outside its boxes. */
export async function fuzzDocument(seed: number, isBlank = false): Promise<FuzzDocument> {
  const dice = diceOf(seed)
  const secret = dice.pick(secrets)
  const draft = new Draft(dice, isBlank ? '' : secret, isPlainSeed(seed))
  const pageCount = dice.pick([1, 1, 1, 2, 3])
  for (let i = 0; i < pageCount; i += 1) await draft.addPage()
  return { ...draft.done(), secret }
}

class Draft {
  readonly #dice: Dice
  readonly #secret: string
  readonly #paper = new Paper()
  readonly #words: string[]
  readonly #neighbours: Neighbour[] = []
  readonly #boxes: { pageNumber: number; box: Box }[] = []
  readonly #sizes: PageSize[] = []
  readonly #parts: string[] = []
  /** A file has one of each of these at most. */
  readonly #hiders: Hider[]
  readonly #isPlain: boolean
  #isMeaningless = false

  constructor(dice: Dice, secret: string, isPlain: boolean) {
    this.#dice = dice
    this.#isPlain = isPlain
    this.#secret = secret
    this.#words = [...dice.some(neighbours, neighbours.length)]
    this.#hiders = [...dice.some(hiders, hiders.length)]
  }

  async addPage(): Promise<void> {
    const dice = this.#dice
    const sheet = new Sheet(this.#paper, frameOf(dice, this.#isPlain))
    sheet.streams = dice.pick([1, 1, 2, 3])
    sheet.isDeflated = dice.chance(0.5)
    this.#sizes.push(seenSize(sheet.frame))
    this.#isMeaningless = false
    const places = dice.some(placesOf(sheet), 8)
    const [seen, unseen] = this.#isPlain ? [dice.whole(1, 3), 0] : [dice.whole(0, 2), dice.whole(0, 2)]
    let next = 0
    const place = (): Place | undefined => places[next++]
    await this.#neighbour(sheet, place(), textCarriers[0] as Carrier)
    for (let i = 0; i < seen; i += 1) await this.#write(sheet, place())
    for (let i = 0; i < unseen; i += 1) await this.#hide(sheet, place())
    if (dice.chance(0.6))
      await this.#neighbour(sheet, place(), dice.pick(this.#isPlain ? plainCarriers : neighbourCarriers))
    if (this.#isMeaningless) this.#forgetSelection()
    this.#paper.addPage(sheet)
  }

  /** The page that was added last. */
  #forgetSelection(): void {
    for (const [i, neighbour] of this.#neighbours.entries())
      if (neighbour.pageNumber === this.#sizes.length) this.#neighbours[i] = { ...neighbour, isSelectable: false }
  }

  done(): Omit<FuzzDocument, 'secret'> {
    return {
      bytes: this.#paper.bytes(),
      neighbours: this.#neighbours,
      boxes: this.#boxes,
      sizes: this.#sizes,
      parts: this.#parts,
    }
  }

  async #neighbour(sheet: Sheet, place: Place | undefined, carrier: Carrier): Promise<void> {
    const word = this.#words.pop()
    if (place === undefined || word === undefined) return
    const box = asSeen(sheet.frame, await carrier.draw(sheet, place, word, this.#dice))
    this.#neighbours.push({ word, pageNumber: this.#sizes.length, box, isSelectable: carrier.isSearchable })
    this.#parts.push(`neighbour: ${carrier.name}`)
  }

  async #write(sheet: Sheet, place: Place | undefined): Promise<void> {
    const carrier = this.#dice.pick(this.#isPlain ? plainCarriers : seenCarriers)
    const isDrawn = this.#dice.chance(0.4) || !carrier.isSearchable
    if (place === undefined) return
    this.#isMeaningless ||= meaningless.has(carrier.name)
    const area = await carrier.draw(sheet, place, this.#secret, this.#dice)
    if (isDrawn) this.#boxes.push({ pageNumber: this.#sizes.length, box: asSeen(sheet.frame, area) })
    this.#parts.push(`${carrier.name}${isDrawn ? ', boxed' : ''}`)
  }

  async #hide(sheet: Sheet, place: Place | undefined): Promise<void> {
    const hider = this.#hiders.pop()
    if (place === undefined || hider === undefined) return
    await hider.hide(sheet, place, this.#secret, this.#dice)
    this.#parts.push(hider.name)
  }
}

/** Rooms for one word each. */
function placesOf({ frame }: Sheet): readonly Place[] {
  const [margin, baseline] = [14, 16]
  const columns = Math.floor((frame.widthPt - margin) / (placeWidth + 4))
  const rows = Math.floor((frame.heightPt - 8) / placeHeight)
  return Array.from({ length: columns * rows }, (_, i) => ({
    x: margin + (i % columns) * (placeWidth + 4),
    y: 4 + Math.floor(i / columns) * placeHeight + baseline,
  }))
}
