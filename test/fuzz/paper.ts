import { deflateSync } from 'node:zlib'
import { statedWidths } from '../fixtures/standard-widths.ts'
import { type RawObject, rawPdf } from '../leak/build/raw-pdf.ts'
import { entriesOf, type Frame, spaceOf } from './frame.ts'

const CATALOG = 1
const TREE = 2
/** /F1 to /F3 on every page. */
export const standardFonts = ['Helvetica', 'Times-Roman', 'Courier'] as const
const fonts = await Promise.all(
  standardFonts.map(
    async (name) =>
      `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding ${await statedWidths(name)} >>`,
  ),
)

/** A document in the making; what is drawn is in points, as frame.ts says. */
export class Paper {
  readonly #objects: (RawObject | string)[] = ['', '', ...fonts]
  readonly #pages: number[] = []
  /** Added to the catalog. */
  readonly catalog: string[] = []
  readonly names: string[] = []
  readonly fields: number[] = []
  /** Objects that an update of the file replaces by nothing. */
  readonly replaced: number[] = []
  info: string | null = null
  tail = ''

  /** The number of the object that is added next. */
  get next(): number {
    return this.#objects.length + 1
  }

  /** The new object's number. */
  add(object: RawObject | string): number {
    return this.#objects.push(object)
  }

  addPage(sheet: Sheet): void {
    this.#pages.push(sheet.number)
    this.#objects[sheet.number - 1] = sheet.dictionary(TREE)
  }

  bytes(): Buffer {
    const objects = this.#objects
    objects[CATALOG - 1] = `<< /Type /Catalog /Pages ${TREE} 0 R ${this.#catalogEntries()} >>`
    objects[TREE - 1] =
      `<< /Type /Pages /Kids [${this.#pages.map((page) => `${page} 0 R`).join(' ')}] /Count ${this.#pages.length} >>`
    const info = this.info === null ? {} : { info: this.add(this.info) }
    return Buffer.concat([this.#updated(rawPdf({ objects, ...info })), Buffer.from(this.tail, 'latin1')])
  }

  #catalogEntries(): string {
    const fields = this.fields.map((field) => `${field} 0 R`).join(' ')
    return [
      ...this.catalog,
      this.names.length > 0 ? `/Names << ${this.names.join(' ')} >>` : '',
      fields ? `/AcroForm << /Fields [${fields}] /DA (/F1 10 Tf 0 g) >>` : '',
    ].join(' ')
  }

  #updated(first: Buffer): Buffer {
    let file = first
    for (const number of this.replaced) file = withUpdate(file, number, this.#objects.length)
    return file
  }
}

/** One more revision, in which an object is null (ISO 32000-2 7.5.6). */
function withUpdate(first: Buffer, number: number, objects: number): Buffer {
  const object = `${number} 0 obj\nnull\nendobj\n`
  const previous = [...first.toString('latin1').matchAll(/startxref\n(\d+)/g)].at(-1)?.[1] ?? '0'
  const info = /\/Info \d+ 0 R/.exec(first.toString('latin1'))?.[0] ?? ''
  const table = `xref\n${number} 1\n${String(first.length).padStart(10, '0')} 00000 n \ntrailer\n<< /Size ${objects + 1} /Root 1 0 R ${info} /Prev ${previous} >>\n`
  const start = first.length + object.length
  return Buffer.concat([first, Buffer.from(`${object}${table}startxref\n${start}\n%%EOF\n`, 'latin1')])
}

/** A page in the making. */
export class Sheet {
  readonly paper: Paper
  readonly frame: Frame
  readonly number: number
  readonly content: string[] = []
  readonly entries: string[] = []
  readonly annotations: number[] = []
  readonly #resources = new Map<string, string[]>()
  /** How many streams the content is cut into, and whether they are deflated. */
  streams = 1
  isDeflated = false

  constructor(paper: Paper, frame: Frame) {
    this.paper = paper
    this.frame = frame
    this.number = paper.add('')
  }

  /** Makes an object a resource; gives the name under which the content finds it. */
  resource(kind: string, value: string): string {
    const all = this.#resources.get(kind) ?? []
    this.#resources.set(kind, all)
    const name = `${kind.slice(0, 2)}${all.length}`
    all.push(`/${name} ${value}`)
    return name
  }

  xObject(object: RawObject): string {
    return this.resource('XObject', `${this.paper.add(object)} 0 R`)
  }

  dictionary(tree: number): string {
    const annotations = this.annotations.map((n) => `${n} 0 R`).join(' ')
    return `<< /Type /Page /Parent ${tree} 0 R ${entriesOf(this.frame)} /Contents [${this.#contents()}] /Resources << ${this.resources()} >> ${annotations ? `/Annots [${annotations}]` : ''} ${this.entries.join(' ')} >>`
  }

  /** What a form on this page may use, too. */
  resources(): string {
    const others = [...this.#resources].flatMap(([kind, entries]) =>
      kind === 'Font' ? [] : [`/${kind} << ${entries.join(' ')} >>`],
    )
    return [`/Font << ${fontEntries} ${(this.#resources.get('Font') ?? []).join(' ')} >>`, ...others].join(' ')
  }

  #contents(): string {
    const lines = [`q ${spaceOf(this.frame)}`, ...this.content, 'Q'].join('\n').split('\n')
    // A comment at the end of a stream would go on in the next one.
    const each = Math.ceil(lines.length / this.streams)
    const parts = Array.from(
      { length: this.streams },
      (_, i) => `${lines.slice(i * each, (i + 1) * each).join('\n')}\n`,
    )
    return parts.map((part) => `${this.#stream(part)} 0 R`).join(' ')
  }

  #stream(text: string): number {
    const plain = { body: '<< >>', stream: text }
    return this.paper.add(
      this.isDeflated
        ? { body: '<< /Filter /FlateDecode >>', stream: deflateSync(Buffer.from(text, 'latin1')) }
        : plain,
    )
  }
}

export const fontEntries = standardFonts.map((_, i) => `/F${i + 1} ${i + 3} 0 R`).join(' ')
