import { readFileSync } from 'node:fs'
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { lineStepPt } from '../../shared/paint/excised-grid.ts'
import { toPixels } from '../../shared/paint/pixel-box.ts'
import { pagePdf, show } from '../fixtures/raw-pdf.ts'
import { type Burned, boxOf, burned, region } from '../unit/export/burned.ts'
import { excisedContent } from './width-excised.ts'

/** What an attacker learns of a redacted name in one situation, from its width alone. */
export interface WidthRow {
  readonly situation: string
  /** Names of the list that are still possible, over all the names tried. */
  readonly fewest: number
  readonly median: number
  /** In how many of a hundred tries the name itself is among them: less than 100 means that the attack misleads. */
  readonly hits: number
}

const SIZE = 11
const LEFT = 40
const BASELINE = 300
const LIST = 10_000
const TARGETS = 30
/** The attack of Bland, Iyer and Levchenko (2023): candidates from a list, by the width that they would have in the page's font. */
const precisionPt = 0.01

const font = await (await PDFDocument.create()).embedFont(StandardFonts.Helvetica)
const letterWidths = new Map<string, number>()
const letterWidth = (letter: string): number => {
  const width = letterWidths.get(letter) ?? font.widthOfTextAtSize(letter, SIZE)
  letterWidths.set(letter, width)
  return width
}
const widthOf = (text: string): number => [...text].reduce((sum, letter) => sum + letterWidth(letter), 0)

interface Name {
  readonly text: string
  readonly width: number
}

const linesOf = (file: string): readonly string[] =>
  readFileSync(new URL(`../../resources/lexicons/${file}`, import.meta.url), 'utf8').split('\n')
/** By width. */
const names: readonly Name[] = [...new Set([...linesOf('surnames.txt'), ...linesOf('names.txt')])]
  .filter((line) => /^[A-Z][a-z]+$/.test(line))
  .slice(0, LIST)
  .map((text) => ({ text, width: widthOf(text) }))
  .sort((a, b) => a.width - b.width || (a.text < b.text ? -1 : 1))

const every = (count: number): readonly Name[] =>
  Array.from({ length: count }, (_, i) => names[Math.floor(((i + 0.5) * names.length) / count)] as Name)
const targets = every(TARGETS)

const within = (width: number, by: number): readonly Name[] =>
  names.filter((name) => Math.abs(name.width - width) <= by)

function rowOf(situation: string, found: readonly (readonly [target: Name, candidates: readonly Name[]])[]): WidthRow {
  const counts = found.map(([, candidates]) => candidates.length).sort((a, b) => a - b)
  const hits = found.filter(([target, candidates]) => candidates.includes(target)).length
  return {
    situation,
    fewest: counts[0] ?? 0,
    median: counts[counts.length >> 1] ?? 0,
    hits: Math.round((100 * hits) / found.length),
  }
}

const strip = (content: string): Uint8Array => pagePdf({ content, entries: '/MediaBox [0 270 300 330]' })
const burn = (before: string, name: string, after: string): Promise<Burned> =>
  burned(strip(show(`${before}${name}${after}`, LEFT, BASELINE, SIZE)), (page) => [region(boxOf(page, name))])

/** As engines leave it that cut text out and keep the places of what follows. */
const asCutOut = (): WidthRow =>
  rowOf(
    'the text cut out, what follows stays in its place (MuPDF, PDFium)',
    targets.map((target) => [target, within(target.width, precisionPt)]),
  )

/** A box of exactly the word, in pixels of 200 to an inch. */
function asTightBox(): WidthRow {
  const page = { widthPt: 300, heightPt: 60 }
  const image = { widthPx: 833, heightPx: 167 }
  const edge = ({ width }: Name) =>
    toPixels({ left: LEFT, right: LEFT + width, bottom: 27, top: 39 }, page, image).right
  return rowOf(
    'a box as wide as the word',
    targets.map((target) => [target, names.filter((name) => edge(name) === edge(target))]),
  )
}

/** Names at which the box is measured; between two that get the same box, every name gets it. */
const SAMPLES = 160

/** The product's box, with white space beside it. */
async function asBoxInSpace(): Promise<WidthRow> {
  const samples = [...new Set([...every(SAMPLES), ...targets])].sort((a, b) => a.width - b.width)
  const boxes: number[] = []
  for (const { text } of samples) {
    const { painted } = await burn('Name: ', text, '')
    boxes.push((painted[0]?.box.right ?? 0) - (painted[0]?.box.left ?? 0))
  }
  const sameAs = (box: number): readonly Name[] =>
    names.filter((name) => {
      const own = samples.indexOf(name)
      const above = samples.findIndex((sample) => sample.width >= name.width)
      const around = own >= 0 ? [own] : [above - 1, above]
      return around.every((i) => boxes[i] === box)
    })
  return rowOf(
    'a box of ours, white space beside it (a table, a form, the end of a line)',
    targets.map((target) => [target, sameAs(boxes[samples.indexOf(target)] as number)]),
  )
}

const before = 'Then Mr '
const after = ' said no'

/** The distance, in pixels, from the end of the ink on the left to the ink on the right of the box. */
function inkGap({ bitmap, painted }: Burned): number {
  const box = painted[0]?.box
  if (!box) throw new Error('nothing painted')
  const hasInk = (x: number): boolean => {
    for (let y = 0; y < bitmap.heightPx; y += 1)
      if ((bitmap.rgba[(y * bitmap.widthPx + x) * 4] ?? 255) < 128) return true
    return false
  }
  let [left, right] = [box.left - 1, box.right]
  while (left > 0 && !hasInk(left)) left -= 1
  while (right < bitmap.widthPx && !hasInk(right)) right += 1
  return right - left
}

/** Words stand on both sides and keep their places: whatever the box, the gap between them is what it was. */
async function asBoxBetweenWords(): Promise<readonly WidthRow[]> {
  const results: { target: Name; pictured: number; written: number; pxPt: number }[] = []
  for (const target of targets) {
    const result = await burn(before, target.text, after)
    const pxPt = result.page.widthPt / result.bitmap.widthPx
    const [left, right] = [wordOf(result, 'Mr'), wordOf(result, 'said')]
    results.push({ target, pictured: inkGap(result) * pxPt, written: right.box.left - left.box.right, pxPt })
  }
  const bearing = mean(results.map(({ target, pictured }) => pictured - target.width))
  const spaces = mean(results.map(({ target, written }) => written - target.width))
  return [
    rowOf(
      'a box of ours between two words, from the picture',
      results.map(({ target, pictured, pxPt }) => [target, within(pictured - bearing, pxPt / 2 + precisionPt)]),
    ),
    rowOf(
      'a box of ours between two words, from the text layer',
      results.map(({ target, written }) => [target, within(written - spaces, 0.5 + precisionPt)]),
    ),
  ]
}

function wordOf({ page }: Burned, text: string) {
  const word = page.words.find((one) => one.text === text)
  if (!word) throw new Error(`no "${text}"`)
  return word
}

/** The same page with the name cut out; what an attacker reads there is exact, but on steps. */
const cutOut = (name: string): Promise<string> =>
  excisedContent(show(`${before}${name}${after}`, LEFT, BASELINE, SIZE), name)

/** Of so many, it is tried whether the narrowest and the widest candidate leave the very same page: then nothing in it tells more. */
const EVERY = 6

async function asExcised(): Promise<WidthRow> {
  const found: [Name, readonly Name[]][] = []
  for (const [i, target] of targets.entries()) {
    const page = await cutOut(target.text)
    const at = Number(/([\d.]+) 300 Tm \[<73616964/.exec(page)?.[1])
    const candidates = within(at - LEFT - widthOf(`${before} `), lineStepPt / 2 + 1e-3)
    const ends = i % EVERY === 0 ? [candidates[0], candidates.at(-1)] : []
    for (const end of ends) if (end && (await cutOut(end.text)) !== page) throw new Error('the page tells more')
    found.push([target, candidates])
  }
  return rowOf('the text cut out by us between two words, from all that is in the file', found)
}

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length

/** Names in the list, and what each situation leaves of them. */
export async function widthFigures(): Promise<{ readonly listed: number; readonly rows: readonly WidthRow[] }> {
  return {
    listed: names.length,
    rows: [asCutOut(), asTightBox(), ...(await asBoxBetweenWords()), await asExcised(), await asBoxInSpace()],
  }
}
