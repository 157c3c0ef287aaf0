import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { deflateSync } from 'node:zlib'
import { readTrueType } from '../../../electron/worker/engines/true-type.ts'
import type { Box } from '../../../shared/geometry/quad.ts'
import { hexOf, utf16Of } from '../../leak/build/page.ts'
import { toUnicodeOf } from '../../leak/build/to-unicode.ts'
import type { Dice } from '../dice.ts'
import type { Sheet } from '../paper.ts'
import type { Carrier, Place } from './carrier.ts'
import { areaOf, widthOf } from './measure.ts'

const sizes = [8, 9, 10, 11, 12, 14]

/** A font of the standard ones and a size. */
interface Type {
  readonly font: number
  readonly size: number
}
const typeOf = (dice: Dice): Type => ({ font: dice.whole(0, 2), size: dice.pick(sizes) })

const carrier = (
  name: string,
  draw: (sheet: Sheet, place: Place, word: string, dice: Dice, type: Type) => Box,
  isSearchable = true,
): Carrier => ({
  name,
  isSearchable,
  draw: (sheet, place, word, dice) => draw(sheet, place, word, dice, typeOf(dice)),
})

/** A text object; `show` is what stands between the matrix and its end. */
export const textObject = ({ font, size }: Type, matrix: readonly number[], show: string, before = ''): string =>
  `q BT ${before} /F${font + 1} ${size} Tf ${matrix.join(' ')} Tm ${show} ET Q`
const at = ({ x, y }: Place): readonly number[] => [1, 0, 0, 1, x, y]
const plainArea = (place: Place, word: string, { font, size }: Type): Box =>
  areaOf(place, widthOf(word, font, size), size)

const plain = carrier('text', (sheet, place, word, _dice, type) => {
  sheet.content.push(textObject(type, at(place), `(${word}) Tj`))
  return plainArea(place, word, type)
})

const hexadecimal = carrier('hexadecimal text', (sheet, place, word, _dice, type) => {
  sheet.content.push(textObject(type, at(place), `[<${hexOf(word)}>] TJ`))
  return plainArea(place, word, type)
})

const kerned = carrier('letters apart', (sheet, place, word, dice, type) => {
  const gap = dice.whole(-30, 60)
  sheet.content.push(textObject(type, at(place), `[${[...word].map((c) => `(${c}) ${-gap}`).join(' ')}] TJ`))
  return areaOf(place, widthOf(word, type.font, type.size) + (word.length * gap * type.size) / 1000, type.size)
})

/** PDFium takes the first letters of sideways lines for a line of their own, where each letter is drawn by itself. */
const isSideways = ({ frame }: Sheet): boolean => frame.rotate % 180 !== 0

const spaced = carrier('spaced, stretched, raised', (sheet, place, word, dice, type) => {
  const [space, stretch, rise] = [dice.whole(0, 8) / 10, dice.whole(80, 125), dice.whole(-2, 4)]
  const before = `${space} Tc ${stretch} Tz ${rise} Ts`
  const shown = isSideways(sheet) ? `(${word}) Tj` : [...word].map((c) => `(${c}) Tj`).join(' ')
  sheet.content.push(textObject(type, at(place), shown, before))
  const width = ((widthOf(word, type.font, type.size) + word.length * space) * stretch) / 100
  return areaOf({ x: place.x, y: place.y + rise }, width, type.size)
})

const rightToLeftTurn = carrier('upside down', (sheet, place, word, _dice, type) => {
  const width = widthOf(word, type.font, type.size)
  const far = { x: place.x + 150, y: place.y + 12 }
  sheet.content.push(textObject(type, [-1, 0, 0, -1, far.x, far.y], `(${word}) Tj`))
  return { left: far.x - width, right: far.x, bottom: far.y - 0.78 * type.size, top: far.y + 0.23 * type.size }
})

const slanting = carrier('slanting', (sheet, place, word, dice, type) => {
  const angle = (dice.whole(-7, 7) * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const matrix = [cos, sin, -sin, cos, place.x, place.y]
  sheet.content.push(textObject(type, matrix, `(${word}) Tj`))
  const { left, right, bottom, top } = areaOf({ x: 0, y: 0 }, widthOf(word, type.font, type.size), type.size)
  const corners = [
    [left, bottom],
    [right, bottom],
    [left, top],
    [right, top],
  ] as const
  const xs = corners.map(([x, y]) => place.x + cos * x - sin * y)
  const ys = corners.map(([x, y]) => place.y + sin * x + cos * y)
  return { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) }
})

const coloured = carrier('on a shaded row', (sheet, place, word, dice, type) => {
  const [paper, ink] = dice.pick(['0.9 g', '0 0 0.6 rg|1 g', '1 0.9 0.6 rg|0.5 0 0 rg', '0.2 g|1 g']).split('|')
  sheet.content.push(
    `q ${paper} ${place.x - 4} ${place.y - 8} 158 28 re f Q q ${ink ?? '0 g'} ${textObject(type, at(place), `(${word}) Tj`)} Q`,
  )
  return plainArea(place, word, type)
})

const replaced = carrier('with a replacing text', (sheet, place, word, _dice, type) => {
  sheet.content.push(`/Span << /ActualText ${utf16Of(word)} >> BDC ${textObject(type, at(place), `(${word}) Tj`)} EMC`)
  return plainArea(place, word, type)
})

/** Forms in forms; each undoes what the one outside it does. */
const nested = carrier('forms in forms', (sheet, place, word, dice, type) => {
  const depth = dice.whole(1, 4)
  let inner = textObject(type, [1, 0, 0, 1, 0, 0], `(${word}) Tj`)
  let resources = sheet.resources()
  for (let level = 0; level < depth; level += 1) {
    const scale = dice.pick([0.5, 2, 1.25])
    const form = {
      body: `<< /Type /XObject /Subtype /Form /BBox [-900 -900 900 900] /Matrix [${scale} 0 0 ${scale} ${level} 0] /Resources << ${resources} >> >>`,
      stream: inner,
    }
    resources = `/XObject << /Inner ${sheet.paper.add(form)} 0 R >>`
    inner = `q ${1 / scale} 0 0 ${1 / scale} ${-level / scale} 0 cm /Inner Do Q`
  }
  const outer = sheet.xObject({
    body: `<< /Type /XObject /Subtype /Form /BBox [-900 -900 900 900] /Resources << ${resources} >> >>`,
    stream: inner,
  })
  sheet.content.push(`q 1 0 0 1 ${place.x} ${place.y} cm /${outer} Do Q`)
  return plainArea(place, word, type)
})

const letters = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ']
const codeOf = (letter: string): number => 33 + letters.indexOf(letter)

/** Codes of the font's own; the map says what they mean, or something else. */
const encoded = (name: string, isHonest: boolean): Carrier =>
  carrier(
    name,
    (sheet, place, word, _dice, { size }) => {
      const meaning = (c: string) => (isHonest ? c : (letters[(letters.indexOf(c) + 9) % letters.length] as string))
      const map = sheet.paper.add({
        body: '<< >>',
        stream: toUnicodeOf(new Map(letters.map((c) => [codeOf(c), meaning(c)]))),
      })
      const names = letters.map((c) => `/${c}`).join(' ')
      const font = sheet.resource(
        'Font',
        `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Type /Encoding /Differences [33 ${names}] >> /ToUnicode ${map} 0 R >>`,
      )
      const codes = [...word].map((c) => codeOf(c).toString(16).padStart(2, '0')).join('')
      sheet.content.push(`q BT /${font} ${size} Tf ${at(place).join(' ')} Tm <${codes}> Tj ET Q`)
      return areaOf(place, widthOf(word, 0, size), size)
    },
    isHonest,
  )

const require = createRequire(import.meta.url)
const cousine = readTrueType(
  new Uint8Array(readFileSync(require.resolve('@expo-google-fonts/cousine/400Regular/Cousine_400Regular.ttf'))),
)
const cousineFile = {
  body: `<< /Filter /FlateDecode /Length1 ${cousine.bytes.length} >>`,
  stream: deflateSync(cousine.bytes),
}

const composite = carrier('a composite font', (sheet, place, word, _dice, { size }) => {
  const { paper } = sheet
  const file = paper.add(cousineFile)
  const descriptor = paper.add(
    `<< /Type /FontDescriptor /FontName /Cousine /Flags 33 /FontBBox [${cousine.box.join(' ')}] /ItalicAngle 0 /Ascent ${cousine.ascent} /Descent ${cousine.descent} /CapHeight ${cousine.capHeight} /StemV 80 /FontFile2 ${file} 0 R >>`,
  )
  const system = '/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>'
  const descendant = paper.add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Cousine ${system} /FontDescriptor ${descriptor} 0 R /DW 600 /CIDToGIDMap /Identity >>`,
  )
  const glyph = (c: string) => cousine.glyphOf(c.codePointAt(0) ?? 0)
  const hex = (n: number) => n.toString(16).padStart(4, '0')
  const rows = letters.map((c) => `<${hex(glyph(c))}> <${hex(c.charCodeAt(0))}>`)
  const map = paper.add({
    body: '<< >>',
    stream: `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def 1 begincodespacerange <0000> <ffff> endcodespacerange ${rows.length} beginbfchar\n${rows.join('\n')}\nendbfchar endcmap end end`,
  })
  const font = sheet.resource(
    'Font',
    `<< /Type /Font /Subtype /Type0 /BaseFont /Cousine /Encoding /Identity-H /DescendantFonts [${descendant} 0 R] /ToUnicode ${map} 0 R >>`,
  )
  sheet.content.push(
    `q BT /${font} ${size} Tf ${at(place).join(' ')} Tm <${[...word].map((c) => hex(glyph(c))).join('')}> Tj ET Q`,
  )
  return areaOf(place, word.length * 0.6 * size, size)
})

export const textCarriers: readonly Carrier[] = [
  plain,
  hexadecimal,
  kerned,
  spaced,
  rightToLeftTurn,
  slanting,
  coloured,
  replaced,
  nested,
  encoded('codes of its own', true),
  encoded('a map that lies', false),
  composite,
]
