import type { Box } from '../../shared/geometry/quad.ts'
import type { PageSize } from '../../shared/model/document.ts'
import type { Dice } from './dice.ts'

/**
 * How a page lies in user space. Everything is drawn in points from the lower left corner of what is visible, before the page is
 * turned; this is where the other spaces are reckoned, apart from the product's own arithmetic.
 */
export interface Frame extends PageSize {
  readonly mediaBox: readonly number[]
  readonly cropBox: readonly number[] | null
  readonly rotate: 0 | 90 | 180 | 270
  /** Points to a unit of user space; null where the page does not say. */
  readonly userUnit: number | null
  /** Lower left corner of what is visible, in user space. */
  readonly origin: readonly [x: number, y: number]
}

const sizes = [
  [420, 300],
  [360, 480],
  [595, 340],
  [333.3, 411.7],
] as const

/** `isUpright`: neither turned nor in other units. */
export function frameOf(dice: Dice, isUpright = false): Frame {
  const [widthPt, heightPt] = dice.pick(sizes)
  const userUnit = isUpright ? null : dice.pick([null, null, null, 0.5, 2, 1.5])
  const rotate = isUpright ? 0 : dice.pick([0, 0, 90, 180, 270] as const)
  const origin = [dice.pick([0, 0, -100, 37.5]), dice.pick([0, 0, -300, 12.25])] as const
  const inset = dice.chance(0.4) ? [dice.whole(5, 60), dice.whole(5, 60), dice.whole(5, 60), dice.whole(5, 60)] : null
  const [w, h] = [widthPt / (userUnit ?? 1), heightPt / (userUnit ?? 1)]
  const visible = [origin[0], origin[1], origin[0] + w, origin[1] + h]
  const mediaBox = inset
    ? visible.map((at, i) => at + (i < 2 ? -1 : 1) * ((inset[i] as number) / (userUnit ?? 1)))
    : visible
  return { widthPt, heightPt, mediaBox, cropBox: inset ? visible : null, rotate, userUnit, origin }
}

/** The page's size as it is seen. */
export const seenSize = ({ widthPt, heightPt, rotate }: Frame): PageSize =>
  rotate % 180 === 0 ? { widthPt, heightPt } : { widthPt: heightPt, heightPt: widthPt }

/** A box of the page before it is turned, as it is seen (ISO 32000-2 table 31: clockwise). */
export function asSeen({ widthPt: w, heightPt: h, rotate }: Frame, b: Box): Box {
  if (rotate === 90) return { left: b.bottom, right: b.top, bottom: w - b.right, top: w - b.left }
  if (rotate === 180) return { left: w - b.right, right: w - b.left, bottom: h - b.top, top: h - b.bottom }
  if (rotate === 270) return { left: h - b.top, right: h - b.bottom, bottom: b.left, top: b.right }
  return b
}

/** The same box as the /Rect of an annotation. */
export function rectOf({ origin, userUnit }: Frame, b: Box): string {
  const [x, y] = [(at: number) => origin[0] + at / (userUnit ?? 1), (at: number) => origin[1] + at / (userUnit ?? 1)]
  return `[${x(b.left)} ${y(b.bottom)} ${x(b.right)} ${y(b.top)}]`
}

/** Opens the space in which everything is drawn. */
export function spaceOf({ origin, userUnit }: Frame): string {
  const scale = 1 / (userUnit ?? 1)
  return `${scale} 0 0 ${scale} ${origin[0]} ${origin[1]} cm`
}

export const entriesOf = ({ mediaBox, cropBox, rotate, userUnit }: Frame): string =>
  [
    `/MediaBox [${mediaBox.join(' ')}]`,
    cropBox ? `/CropBox [${cropBox.join(' ')}]` : '',
    rotate === 0 ? '' : `/Rotate ${rotate}`,
    userUnit === null ? '' : `/UserUnit ${userUnit}`,
  ].join(' ')
