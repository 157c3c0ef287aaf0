import type { FileCheck } from './check.ts'
import { type Shape, type ShapeName, shapes } from './object-shapes.ts'
import { ownReader } from './own-reader.ts'
import type { RawFile, RawObject } from './raw/file.ts'
import type { Value } from './raw/value.ts'

/** Keys that name a known hiding place, so that the receipt can say which. */
const hidingPlaces: Readonly<Record<string, string>> = {
  Annots: 'an annotation',
  AcroForm: 'a form',
  XFA: 'a form',
  Metadata: 'metadata',
  Names: 'named destinations or attachments',
  AF: 'an attachment',
  EmbeddedFiles: 'an attachment',
  OCProperties: 'layers',
  OC: 'layers',
  StructTreeRoot: 'tags',
  Outlines: 'bookmarks',
  OpenAction: 'an action',
  AA: 'an action',
  PieceInfo: 'private data of another program',
  Thumb: 'a thumbnail',
  SMask: 'an image mask',
  Mask: 'an image mask',
  Alternates: 'an alternate image',
  Pattern: 'a pattern',
  Properties: 'marked content',
}

/** Leak cases 13, 15, 30, 31, 39–54, 56, 58, 61: whatever a PDF can carry beside its pages, and objects that nothing uses. */
export const objectAllowList: FileCheck = {
  name: 'object-allow-list',
  engine: ownReader,
  file: ({ file }) => [...new Inspection(file).run()].map((detail) => ({ pageNumber: null, detail })),
}

class Inspection {
  readonly #file: RawFile
  readonly #faults = new Set<string>()
  readonly #seen = new Set<string>()
  readonly #used = new Set<number>()

  constructor(file: RawFile) {
    this.#file = file
  }

  run(): ReadonlySet<string> {
    if (!this.#file.complete) throw new Error('the file could not be walked to its end')
    this.#inspect({ type: 'dict', entries: this.#file.trailer, duplicates: [] }, 'trailer', null)
    for (const number of this.#file.objects.keys()) {
      if (!this.#used.has(number)) this.#faults.add('an unused object')
    }
    return this.#faults
  }

  #inspect(value: Value, name: ShapeName, holder: RawObject | null): void {
    const shape = shapes[name] as Shape
    if (value.type === 'ref') this.#follow(value.objectNumber, name)
    else if (shape.is === 'either') this.#either(value, shape.of, holder)
    else if (!matches(value, shape, holder)) this.#faults.add('a value of a kind that is not allowed')
    else if (shape.is === 'list' && value.type === 'array')
      for (const item of value.items) this.#inspect(item, shape.of, null)
    else if (value.type === 'dict') this.#dict(value, shape)
  }

  #follow(objectNumber: number, name: ShapeName): void {
    const object = this.#file.objects.get(objectNumber)
    if (object === undefined) {
      this.#faults.add('a reference to nothing')
      return
    }
    this.#used.add(objectNumber)
    const key = `${objectNumber} ${name}`
    if (this.#seen.has(key)) return
    this.#seen.add(key)
    this.#inspect(object.value, name, object)
  }

  #either(value: Value, names: readonly ShapeName[], holder: RawObject | null): void {
    const fitting = names.find((name) => this.#fits(value, name, holder))
    if (fitting === undefined) this.#faults.add('a value of a kind that is not allowed')
    else this.#inspect(value, fitting, holder)
  }

  /** Whether `value` could be of that shape, by its type and, among dictionaries, by having no foreign key. */
  #fits(value: Value, name: ShapeName, holder: RawObject | null): boolean {
    if (value.type === 'ref') {
      const object = this.#file.objects.get(value.objectNumber)
      return object !== undefined && this.#fits(object.value, name, object)
    }
    const shape = shapes[name] as Shape
    if (shape.is === 'either') return shape.of.some((one) => this.#fits(value, one, holder))
    if (!matches(value, shape, holder)) return false
    if (shape.is === 'list' && value.type === 'array')
      return value.items.every((item) => this.#fits(item, shape.of, null))
    if (shape.is !== 'dict' || value.type !== 'dict') return true
    const kind = shape.keys.Type
    const type = value.entries.get('Type')
    if (kind !== undefined && type !== undefined) return this.#fits(type, kind, null)
    return [...value.entries.keys()].every((key) => Object.hasOwn(shape.keys, key))
  }

  #dict(value: Value & { type: 'dict' }, shape: Shape): void {
    for (const [key, item] of value.entries) {
      const name = keyShape(shape, key)
      if (name === undefined) this.#faults.add(hidingPlaces[key] ?? 'a key that is not allowed')
      else this.#inspect(item, name, null)
    }
  }
}

function keyShape(shape: Shape, key: string): ShapeName | undefined {
  if (shape.is === 'map') return shape.of
  return shape.is === 'dict' && Object.hasOwn(shape.keys, key) ? shape.keys[key] : undefined
}

function matches(value: Value, shape: Shape, holder: RawObject | null): boolean {
  switch (shape.is) {
    case 'leaf':
      return value.type === shape.type
    case 'exactly':
      return value.type === 'name' && value.value === shape.name
    case 'list':
      return value.type === 'array'
    case 'map':
      return value.type === 'dict' && holder?.stream == null
    case 'dict':
      return value.type === 'dict' && streamFits(shape.stream, holder?.stream != null)
    case 'either':
      return true
  }
}

const streamFits = (rule: 'must' | 'may' | undefined, has: boolean): boolean =>
  rule === 'may' || (rule === 'must' ? has : !has)
