import type { Method } from '../../../shared/model/export.ts'
import { letterStep, wordStepPt } from '../../../shared/paint/excised-grid.ts'
import type { PageCheck } from './check.ts'
import type { Evidence } from './evidence.ts'
import { ownReader } from './own-reader.ts'
import { type Content, type Operation, readContent } from './raw/operations.ts'
import { bytesOf, contentOf, dictIn, pagesOf, resolve, streamsOf } from './raw/pages.ts'
import { type Dict, nameOf, type Value } from './raw/value.ts'

const TEXT = 'BT ET Tc Tw Tz TL Tf Tr Ts Td TD Tm T* Tj TJ \' "'
const DRAWING = `q Q cm w J j M d ri i gs m l c v y h re S s f F f* B B* b b* n W W* CS cs SC SCN sc scn G g RG rg K k sh ${TEXT}`
const burnedOperators = new Set(`q Q cm Do ${TEXT}`.split(' '))
const copiedOperators = new Set(DRAWING.split(' '))
/** Moves text otherwise than by a place of its own. */
const spacing = new Set('cm Tc Tw Tz TL Tr Ts Td TD T* Tj \' "'.split(' '))
const emptyGlyphOperators = new Set(['d0', 'd1'])
const shows = new Set(['Tj', 'TJ', "'", '"'])
const INVISIBLE = 3

/** Leak cases 10, 13, 24, 27, 45: marked content, inline images, comments, invisible text on a copied page, visible text on a burned one. */
export const pageContent: PageCheck = {
  name: 'page-content',
  engine: ownReader,
  page: (evidence, pageIndex) => {
    const page = pagesOf(evidence.file)[pageIndex]
    if (page === undefined) throw new Error('no such page')
    const content = readContent(contentOf(evidence.file, page))
    const faults = faultsBy[evidence.pages[pageIndex]?.method ?? 'burned']
    return [...faults(content), ...glyphFaults(evidence, page)]
  },
}

function* commonFaults(content: Content, allowed: ReadonlySet<string>): Generator<string> {
  if (content.hasComment) yield 'a comment in page content'
  for (const { operator, operands } of content.operations) {
    if (!allowed.has(operator)) yield 'an operator that is not allowed in page content'
    if (operands.some((value) => value.type === 'dict')) yield 'a dictionary in page content'
  }
}

function* burnedFaults(content: Content): Generator<string> {
  yield* commonFaults(content, burnedOperators)
  if (content.operations.filter(({ operator }) => operator === 'Do').length !== 1)
    yield 'not exactly one picture on a burned page'
  if (hasTextIn(content, (mode) => mode !== INVISIBLE)) yield 'visible text on a burned page'
}

function* copiedFaults(content: Content): Generator<string> {
  yield* commonFaults(content, copiedOperators)
  if (hasTextIn(content, (mode) => mode === INVISIBLE || mode === 7)) yield 'invisible text on a copied page'
}

/** A place to a thousandth, or a kerning number, tells the width of what was taken out (leak cases 21, 22). */
function* excisedFaults(content: Content): Generator<string> {
  yield* copiedFaults(content)
  const isFine = ({ operator, operands }: Operation): boolean =>
    spacing.has(operator) ||
    (operator === 'Tm' && !isOnStep(operands[4], wordStepPt)) ||
    (operator === 'TJ' && operands.some((list) => list.type === 'array' && list.items.some(isFineMove)))
  if (content.operations.some(isFine)) yield 'text placed so finely that it tells a width on an excised page'
}

const isFineMove = (value: Value): boolean => value.type !== 'string' && !isOnStep(value, letterStep)

const isOnStep = (value: Value | undefined, step: number): boolean =>
  value?.type === 'number' && Math.abs(value.value / step - Math.round(value.value / step)) < 1e-6

const faultsBy: Readonly<Record<Method, (content: Content) => Iterable<string>>> = {
  burned: burnedFaults,
  copied: copiedFaults,
  excised: excisedFaults,
}

/** Whether text is shown in a rendering mode that `isWrong`; `q` and `Q` keep and restore the mode. */
function hasTextIn(content: Content, isWrong: (mode: number) => boolean): boolean {
  const stack: number[] = []
  let mode = 0
  for (const { operator, operands } of content.operations) {
    if (operator === 'q') stack.push(mode)
    if (operator === 'Q') mode = stack.pop() ?? mode
    if (operator === 'Tr' && operands[0]?.type === 'number') mode = operands[0].value
    if (shows.has(operator) && isWrong(mode)) return true
  }
  return false
}

/** Type 3 fonts may only name glyphs: their programs draw nothing (leak case 19). */
function glyphFaults({ file }: Evidence, page: Dict): readonly string[] {
  const fonts = [...dictIn(file, dictIn(file, page, 'Resources'), 'Font').values()].map((font) => resolve(file, font))
  const type3 = fonts.flatMap((font) =>
    font?.type === 'dict' && nameOf(font.entries.get('Subtype')) === 'Type3' ? [font.entries] : [],
  )
  const programs = type3.flatMap((font) => [...dictIn(file, font, 'CharProcs').values()])
  const draws = programs
    .flatMap((program) => streamsOf(file, program))
    .some((program) => !drawsNothing(readContent(bytesOf(program))))
  return draws ? ['a font that draws'] : []
}

const drawsNothing = (content: Content): boolean =>
  !content.hasComment && content.operations.every(({ operator }) => emptyGlyphOperators.has(operator))
