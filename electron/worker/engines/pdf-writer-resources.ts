import { PDFArray, type PDFDict, PDFName, type PDFObject } from '@cantoo/pdf-lib'
import type { CopiedFont, CopiedResources, CopiedState } from './pdf-writer-content.ts'
import type { Literal } from './pdf-writer-file.ts'
import type { FontCopies, FontCopy } from './pdf-writer-fonts.ts'
import type { PdfSource } from './pdf-writer-source.ts'
import { Unclean } from './pdf-writer-unclean.ts'

const devices = new Map([
  [1, 'DeviceGray'],
  [3, 'DeviceRGB'],
  [4, 'DeviceCMYK'],
])
/** Entries of a graphics state that a copy keeps, all plain numbers. */
const keptState = ['LW', 'LC', 'LJ', 'ML', 'CA', 'ca'] as const

const addAll = (set: Set<number>, items: readonly number[]): void => {
  for (const item of items) set.add(item)
}

/**
 * What one page uses of its resources. Names are replaced, colour profiles give way to the device space of as many
 * components (the comparison of renderings decides whether that is good enough), and the rest is refused.
 */
export class PageResources implements CopiedResources {
  readonly #source: PdfSource
  readonly #dict: PDFDict
  readonly #fonts: FontCopies
  readonly #codes = new Map<FontCopy, Set<number>>()
  readonly #states = new Map<string, Literal>()

  constructor(source: PdfSource, dict: PDFDict, fonts: FontCopies) {
    this.#source = source
    this.#dict = dict
    this.#fonts = fonts
  }

  /** Codes that the page shows, for each of its fonts. */
  get codes(): ReadonlyMap<FontCopy, ReadonlySet<number>> {
    return this.#codes
  }

  /** Graphics states by their new names. */
  get states(): ReadonlyMap<string, Literal> {
    return this.#states
  }

  font(name: string): CopiedFont {
    const copy = this.#fonts.copyOf(this.#source.dict(this.#find('Font', name)))
    const codes = this.#codes.get(copy) ?? new Set<number>()
    this.#codes.set(copy, codes)
    return { name: copy.name, metrics: copy.metrics, use: (shown) => addAll(codes, shown) }
  }

  graphicsState(name: string): CopiedState {
    const dict = this.#source.dict(this.#find('ExtGState', name))
    this.#checkState(dict)
    const kept = keptState.flatMap((key) => {
      const value = this.#source.get(dict, key)
      return value === undefined ? [] : [[key, this.#source.number(value)] as const]
    })
    const values = new Map(kept)
    const copied = this.#nameState(Object.fromEntries(kept))
    return { name: copied, fillAlpha: values.get('ca') ?? null, lineWidth: values.get('LW') ?? null }
  }

  colourSpace(name: string): string {
    if ([...devices.values()].includes(name)) return name
    if (name === 'Pattern') throw new Unclean('has-pattern')
    const space = this.#source.resolve(this.#find('ColorSpace', name))
    return this.#deviceFor(space)
  }

  drawn(name: string): Unclean {
    const { dict } = this.#source.stream(this.#find('XObject', name))
    return new Unclean(this.#source.name(dict, 'Subtype') === 'Image' ? 'has-image' : 'has-form-object')
  }

  properties(name: string): void {
    const dict = this.#source.dict(this.#find('Properties', name))
    const isLayer = ['OCG', 'OCMD'].includes(this.#source.name(dict, 'Type') ?? '') || dict.has(PDFName.of('OCGs'))
    if (isLayer) throw new Unclean('has-layer')
    if (['ActualText', 'Alt', 'E'].some((key) => dict.has(PDFName.of(key)))) throw new Unclean('has-marked-content')
  }

  #find(kind: string, name: string): PDFObject | undefined {
    const group = this.#source.maybeDict(this.#dict, kind)
    return group ? this.#source.get(group, name) : undefined
  }

  #checkState(dict: PDFDict): void {
    const mask = this.#source.get(dict, 'SMask')
    if (mask !== undefined && mask !== PDFName.of('None')) throw new Unclean('has-soft-mask')
    const blend = this.#source.get(dict, 'BM')
    const isPlain = blend === undefined || blend === PDFName.of('Normal') || blend === PDFName.of('Compatible')
    if (!isPlain) throw new Unclean('has-soft-mask')
    if (dict.has(PDFName.of('Font')) || dict.has(PDFName.of('D'))) throw new Unclean('not-rebuildable')
  }

  #nameState(values: Readonly<Record<string, number>>): string | null {
    if (Object.keys(values).length === 0) return null
    const same = [...this.#states].find(([, state]) => JSON.stringify(state) === JSON.stringify(values))
    const name = same?.[0] ?? `G${this.#states.size}`
    this.#states.set(name, values)
    return name
  }

  #deviceFor(space: PDFObject | undefined): string {
    if (space instanceof PDFName) return this.colourSpace(space.decodeText())
    if (!(space instanceof PDFArray)) throw new Unclean('not-rebuildable')
    const [family, parameters] = space.asArray()
    const kind = family instanceof PDFName ? family.decodeText() : ''
    if (kind === 'Pattern') throw new Unclean('has-pattern')
    if (kind === 'CalGray') return 'DeviceGray'
    if (kind === 'CalRGB') return 'DeviceRGB'
    if (kind !== 'ICCBased') throw new Unclean('not-rebuildable')
    const device = devices.get(this.#source.number(this.#source.get(this.#source.stream(parameters).dict, 'N')))
    if (!device) throw new Unclean('not-rebuildable')
    return device
  }
}
