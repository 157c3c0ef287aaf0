import type { Matrix } from '../../../shared/geometry/matrix.ts'
import { tidied } from './pdf-writer-excised-tidy.ts'
import type { Excision } from './pdf-writer-excision.ts'
import { MarkedContent } from './pdf-writer-marked.ts'
import {
  type FontMetrics,
  initialText,
  type ShowPart,
  TextCursor,
  type TextParameters,
} from './pdf-writer-text-state.ts'
import { operations, type Token } from './pdf-writer-tokens.ts'
import { Unclean } from './pdf-writer-unclean.ts'
import type { PageWatch } from './pdf-writer-watch.ts'

/** A font of a page under the name that the copy gives it. */
export interface CopiedFont {
  readonly name: string
  readonly metrics: FontMetrics
  /** Tells that the copy shows these codes. */
  use(codes: readonly number[]): void
}

export interface CopiedState {
  /** null where nothing of it is worth copying. */
  readonly name: string | null
  readonly fillAlpha: number | null
  readonly lineWidth: number | null
}

/** What a content stream may name. Each call throws `Unclean` for anything that is not on an allow-list. */
export interface CopiedResources {
  font(name: string): CopiedFont
  graphicsState(name: string): CopiedState
  /** The device colour space that stands in for a space of this name. */
  colourSpace(name: string): string
  /** Says why an external object is not copied. */
  drawn(name: string): Unclean
  /** Looks at the properties of marked content; what they say is left behind. */
  properties(name: string): void
}

/** Operands: n number, N name, s string, a array, d dictionary, * anything. */
const signatures = new Map<string, string>(
  Object.entries({
    ...{ q: '', Q: '', cm: 'nnnnnn', w: 'n', J: 'n', j: 'n', M: 'n', d: 'an' },
    ...{ m: 'nn', l: 'nn', c: 'nnnnnn', v: 'nnnn', y: 'nnnn', h: '', re: 'nnnn', W: '', 'W*': '' },
    ...{ S: '', s: '', f: '', F: '', 'f*': '', B: '', 'B*': '', b: '', 'b*': '', n: '' },
    ...{ BT: '', ET: '', Tc: 'n', Tw: 'n', Tz: 'n', TL: 'n', Tr: 'n', Ts: 'n' },
    ...{ Td: 'nn', TD: 'nn', Tm: 'nnnnnn', 'T*': '', Tj: 's', TJ: 'a', "'": 's', '"': 'nns' },
    ...{ G: 'n', g: 'n', RG: 'nnn', rg: 'nnn', K: 'nnnn', k: 'nnnn' },
  }),
)
/** Rendering hints and compatibility brackets, which draw nothing. */
const dropped = new Set(['ri', 'i', 'BX', 'EX', 'MP'])
const refused = new Map<string, Unclean['reason']>(
  Object.entries({
    BI: 'has-image',
    sh: 'has-pattern',
    d0: 'has-type3-font',
    d1: 'has-type3-font',
  } as const),
)
const kinds: Readonly<Record<string, Token['kind']>> = { n: 'number', N: 'name', s: 'string', a: 'array', d: 'dict' }

const fits = (operands: readonly Token[], signature: string): boolean =>
  operands.length === signature.length && operands.every((token, i) => token.kind === kinds[signature[i]!])

const hex = (bytes: Uint8Array): string => `<${Buffer.from(bytes).toString('hex').toUpperCase()}>`
/** More digits than any measure has. */
const longestNumber = 24

function written(token: Token): string {
  if (token.kind === 'number' && token.written.length <= longestNumber) return token.written
  if (token.kind === 'string') return hex(token.bytes)
  if (token.kind === 'array') return `[${token.items.map(writtenPart).join(' ')}]`
  throw new Unclean('not-rebuildable')
}

function writtenPart(token: Token): string {
  if (token.kind === 'number' || token.kind === 'string') return written(token)
  throw new Unclean('not-rebuildable')
}

const isShow = new Set(['Tj', 'TJ', "'", '"'])

/** Rewrites a content stream from its tokens: known operators with the right operands, under new names, and nothing else. */
export class ContentCopy {
  readonly #resources: CopiedResources
  readonly #watch: PageWatch
  /** Writes the page anew without what lies under its areas; null for a page that is copied as it is. */
  readonly #excision: Excision | null
  readonly #cursor = new TextCursor()
  readonly #spans = new MarkedContent()
  readonly #saved: { readonly text: TextParameters; readonly font: CopiedFont | null }[] = []
  #text = initialText
  #font: CopiedFont | null = null
  readonly #lines: string[] = []
  #depth = 0
  readonly #special = new Map<string, (operands: readonly Token[]) => void>([
    ...['BMC', 'BDC', 'DP'].map(
      (operator) => [operator, (operands: readonly Token[]) => this.#marked(operator, operands)] as const,
    ),
    ['EMC', () => this.#spans.end()],
    ['Do', ([name]) => this.#draw(name)],
    ['gs', (operands) => this.#state(operands)],
    ['Tf', (operands) => this.#selectFont(operands)],
    ['CS', (operands) => this.#space('CS', operands)],
    ['cs', (operands) => this.#space('cs', operands)],
    ...['SC', 'SCN', 'sc', 'scn'].map(
      (operator) => [operator, (operands: readonly Token[]) => this.#colour(operator, operands)] as const,
    ),
  ])

  constructor(resources: CopiedResources, watch: PageWatch, excision: Excision | null = null) {
    this.#resources = resources
    this.#watch = watch
    this.#excision = excision
  }

  /** The copy of a whole page's content. Throws `Unclean`, or anything where the syntax is broken. */
  copy(bytes: Uint8Array): string {
    for (const { operator, operands } of operations(bytes)) this.#operation(operator, operands)
    if (this.#saved.length > 0) throw new Unclean('not-rebuildable')
    if (!this.#excision) return this.#lines.join('\n')
    return tidied([...this.#lines, ...this.#excision.finish()]).join('\n')
  }

  #operation(operator: string, operands: readonly Token[]): void {
    const reason = refused.get(operator)
    if (reason) throw new Unclean(reason)
    if (dropped.has(operator)) return
    const special = this.#special.get(operator)
    if (special) {
      special(operands)
      return
    }
    const signature = signatures.get(operator)
    if (signature === undefined || !fits(operands, signature)) throw new Unclean('not-rebuildable')
    const numbers = operands.map((o) => (o.kind === 'number' ? o.value : 0))
    if (isShow.has(operator)) this.#show(operator, operands)
    else this.#follow(operator, numbers)
    if (!this.#excision || !isShow.has(operator))
      this.#write(operator, [...operands.map(written), operator].join(' '), numbers)
  }

  #write(operator: string, line: string, numbers: readonly number[] = []): void {
    this.#lines.push(...(this.#excision?.write(operator, line, numbers, this.#watch.drawn) ?? [line]))
  }

  /** Marked content is left behind; but what is said in it, or switched by it, a reader of the page does not see. */
  #marked(operator: string, [tag, properties]: readonly Token[]): void {
    if (tag?.kind === 'name' && tag.value === 'OC') throw new Unclean('has-layer')
    if (properties?.kind === 'name') this.#resources.properties(properties.value)
    else if (properties?.kind !== 'dict' && operator !== 'BMC') throw new Unclean('not-rebuildable')
    if (operator !== 'DP') this.#spans.begin(properties)
  }

  /** Colours in the current space: one to four numbers; a name would be a pattern. */
  #colour(operator: string, operands: readonly Token[]): void {
    if (operands.some((o) => o.kind === 'name')) throw new Unclean('has-pattern')
    if (operands.length < 1 || operands.length > 4 || operands.some((o) => o.kind !== 'number'))
      throw new Unclean('not-rebuildable')
    this.#write(operator, [...operands.map(written), operator].join(' '))
  }

  #draw(name: Token | undefined): never {
    throw this.#resources.drawn(nameOf(name))
  }

  #space(operator: string, [name]: readonly Token[]): void {
    this.#write(operator, `/${this.#resources.colourSpace(nameOf(name))} ${operator}`)
  }

  #state([name]: readonly Token[]): void {
    const state = this.#resources.graphicsState(nameOf(name))
    if (state.fillAlpha !== null) this.#watch.fillAlpha(state.fillAlpha)
    if (state.lineWidth !== null) this.#watch.lineWidth(state.lineWidth)
    if (state.name !== null) this.#write('gs', `/${state.name} gs`)
  }

  #selectFont([name, size]: readonly Token[]): void {
    this.#font = this.#resources.font(nameOf(name))
    this.#text = { ...this.#text, font: this.#font.metrics, size: numberOf(size) }
    if (!this.#excision) this.#lines.push(`/${this.#font.name} ${written(size!)} Tf`)
  }

  #show(operator: string, operands: readonly Token[]): void {
    if (!this.#font || this.#depth !== 1) throw new Unclean('not-rebuildable')
    if (operator === '"')
      this.#text = { ...this.#text, wordSpace: numberOf(operands[0]), charSpace: numberOf(operands[1]) }
    if (operator === '"' || operator === "'") this.#cursor.move(0, -this.#text.leading)
    for (const run of this.#cursor.show(partsOf(operands.at(-1)!), this.#text)) {
      if (run.codes.length === 0) continue
      if (this.#excision)
        this.#lines.push(...this.#excision.show(run.codes, run.at, this.#text, this.#font, this.#watch.drawn))
      else this.#font.use(run.codes)
      this.#spans.show(run.codes, this.#font.metrics)
      this.#watch.text(run.at, run.advance, this.#text.size)
    }
  }

  /** Keeps the state that places what is drawn. */
  #follow(operator: string, n: readonly number[]): void {
    this.#followGraphics(operator, n)
    this.#followPath(operator, n)
    this.#followText(operator, n)
  }

  #followGraphics(operator: string, n: readonly number[]): void {
    if (operator === 'q') {
      this.#watch.save()
      this.#saved.push({ text: this.#text, font: this.#font })
    } else if (operator === 'Q') {
      this.#watch.restore()
      const before = this.#saved.pop()!
      this.#text = before.text
      this.#font = before.font
    } else if (operator === 'cm') this.#watch.concat(n as unknown as Matrix)
    else if (operator === 'w') this.#watch.lineWidth(n[0]!)
  }

  #followPath(operator: string, n: readonly number[]): void {
    const [x, y, width, height] = n as [number, number, number, number]
    if (operator === 'W' || operator === 'W*') this.#watch.clipNext()
    else if (operator === 're') this.#watch.points(x, y, x + width, y, x + width, y + height, x, y + height)
    else if ('mlcvy'.includes(operator)) this.#watch.points(...n)
    const painter = painters.get(operator)
    if (painter) this.#watch.endPath(...painter)
  }

  #followText(operator: string, n: readonly number[]): void {
    const [x, y] = n as [number, number]
    if (operator === 'BT') this.#begin()
    else if (operator === 'ET') this.#depth--
    else if (operator === 'Tr' && ![0, 1, 2].includes(x)) throw new Unclean('has-hidden-text')
    else if (operator === 'Tm') this.#cursor.set(n as unknown as Matrix)
    else if (operator === 'Td' || operator === 'TD') this.#cursor.move(x, y)
    else if (operator === 'T*') this.#cursor.move(0, -this.#text.leading)
    if (operator === 'TD') this.#text = { ...this.#text, leading: -y }
    const parameter = parameters.get(operator)
    if (parameter) this.#text = { ...this.#text, ...parameter(x) }
  }

  #begin(): void {
    this.#depth++
    if (this.#depth !== 1) throw new Unclean('not-rebuildable')
    this.#cursor.begin()
  }
}

const parameters = new Map<string, (n: number) => Partial<TextParameters>>(
  Object.entries({
    Tc: (charSpace: number) => ({ charSpace }),
    Tw: (wordSpace: number) => ({ wordSpace }),
    Tz: (percent: number) => ({ scale: percent / 100 }),
    TL: (leading: number) => ({ leading }),
    Ts: (rise: number) => ({ rise }),
  }),
)

/** [is filled, is stroked] */
const painters = new Map<string, readonly [boolean, boolean]>(
  Object.entries({
    ...{ S: [false, true], s: [false, true], n: [false, false] },
    ...{ f: [true, false], F: [true, false], 'f*': [true, false] },
    ...{ B: [true, true], 'B*': [true, true], b: [true, true], 'b*': [true, true] },
  }),
)

const nameOf = (token: Token | undefined): string => {
  if (token?.kind === 'name') return token.value
  throw new Unclean('not-rebuildable')
}

const numberOf = (token: Token | undefined): number => {
  if (token?.kind === 'number') return token.value
  throw new Unclean('not-rebuildable')
}

const partsOf = (token: Token): readonly ShowPart[] => {
  const items = token.kind === 'array' ? token.items : [token]
  return items.map((item) => {
    if (item.kind === 'number') return item.value
    if (item.kind === 'string') return item.bytes
    throw new Unclean('not-rebuildable')
  })
}
