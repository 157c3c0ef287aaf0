import type { PDFRef } from '@cantoo/pdf-lib'
import type { Box } from '../../../shared/geometry/quad.ts'
import { capitalsHeight, capitalsOf, capitalsWidth } from '../../../shared/paint/capitals.ts'
import type { PdfFile } from './pdf-writer-file.ts'
import { deflated } from './pdf-writer-flate.ts'

const text = 'UNREDACTED - NOT FOR DISCLOSURE'
/** Height of the band, in points: the margin that printers leave white. */
const height = 11
/** Points to a pixel of a letter; less where the page is narrow. */
const pixel = 0.9
/** What should lie in the margin can still be read through the band. */
const alpha = 0.8
const red = '0.72 0.04 0.1 rg'

/**
 * A band along the upper margin of every page, so that nobody takes an unredacted page for a redacted one. Drawn without a font:
 * what can be selected on the page stays as it was.
 */
export class Banner {
  readonly #file: PdfFile
  readonly #forms = new Map<number, PDFRef>()

  constructor(file: PdfFile) {
    this.#file = file
  }

  /** The form to be drawn as /Banner, and the content that draws it after the page's own; `visible` in user space. */
  on(visible: Box, rotate: number): { readonly form: PDFRef; readonly content: string } {
    const turn = ((rotate % 360) + 360) % 360
    const [width, tall] = [visible.right - visible.left, visible.top - visible.bottom]
    const [across, up] = turn % 180 === 0 ? [width, tall] : [tall, width]
    const matrix = `${matrices[turn]?.(visible).join(' ') ?? ''} cm`
    return { form: this.#form(across), content: `\nq ${matrix} 1 0 0 1 0 ${up - height} cm /Banner Do Q` }
  }

  #form(width: number): PDFRef {
    const form = this.#forms.get(width) ?? this.#drawn(width)
    this.#forms.set(width, form)
    return form
  }

  #drawn(width: number): PDFRef {
    const size = Math.min(pixel, (width * 0.9) / capitalsWidth(text))
    const left = (width - capitalsWidth(text) * size) / 2
    const bottom = (height - capitalsHeight * size) / 2
    const letters = capitalsOf(text).map((run) => {
      const [x, y] = [left + run.left * size, bottom + (capitalsHeight - run.bottom) * size]
      return `${number(x)} ${number(y)} ${number((run.right - run.left) * size)} ${number(size)} re`
    })
    const content = `/A gs ${red} 0 0 ${number(width)} ${height} re f /B gs 1 g\n${letters.join('\n')} f`
    const states = { A: { ca: alpha }, B: { ca: 1 } }
    const entries = { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, width, height], Resources: { ExtGState: states } }
    return this.#file.addStream({ ...entries, Filter: 'FlateDecode' }, deflated(content, 6))
  }
}

const number = (n: number): string => String(Number(n.toFixed(3)))

/** From the page as it is seen to user space, by its /Rotate (clockwise). */
const matrices: Readonly<Record<number, (visible: Box) => readonly number[]>> = {
  0: ({ left, bottom }) => [1, 0, 0, 1, left, bottom],
  90: ({ right, bottom }) => [0, 1, -1, 0, right, bottom],
  180: ({ right, top }) => [-1, 0, 0, -1, right, top],
  270: ({ left, top }) => [0, -1, 1, 0, left, top],
}
