import type { Page } from 'tesseract.js'
import { type Box, union } from '../../../shared/geometry/quad.ts'

/** A word as recognised, with a box for each UTF-16 unit. Boxes are in pixels of the image as tesseract saw it, y down: `bottom` is the smaller y. */
export interface OcrWord {
  readonly text: string
  /** 0..100 */
  readonly confidence: number
  readonly box: Box
  readonly boxes: readonly Box[]
}

/** A line of one block, in reading order. */
export interface OcrLine {
  readonly block: number
  readonly box: Box
  readonly words: readonly OcrWord[]
}

interface Rectangle {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

interface Symbol {
  readonly text: string
  readonly bbox: Rectangle
}

interface RawWord {
  readonly text: string
  readonly confidence: number
  readonly bbox: Rectangle
  readonly symbols: readonly Symbol[]
}

/** Around a word, as a share of its height: tesseract's boxes cut last letters and descenders (pdf-engine.md T2). */
const MARGIN = 0.12
const LEAST_MARGIN_PX = 2
/** A lone bar higher than this many words is a ruled line, not the letter that it resembles. */
const RULE_HEIGHT = 1.7

const boxOf = (r: Rectangle): Box => ({ left: r.x0, bottom: r.y0, right: r.x1, top: r.y1 })

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

/** Where each UTF-16 unit of a word begins, by its symbols; evenly spread where they do not spell the word. */
function unitStarts(word: RawWord): number[] {
  const starts = word.symbols.flatMap((s) => Array.from({ length: s.text.length }, (_, i) => startWithin(s, i)))
  const { x0, x1 } = word.bbox
  if (starts.length === word.text.length) return starts.map((s, i) => (i === 0 ? x0 : Math.min(x1, Math.max(x0, s))))
  return Array.from({ length: word.text.length }, (_, i) => x0 + ((x1 - x0) * i) / word.text.length)
}

const startWithin = ({ bbox, text }: Symbol, i: number): number => bbox.x0 + ((bbox.x1 - bbox.x0) * i) / text.length

/** The boxes of a word's units: side by side from edge to edge with no gap, and generous all round. `before` and `after` bound them to the gap with the neighbours. */
function unitBoxes(word: RawWord, before: number, after: number): Box[] {
  const { x0, x1, y0, y1 } = word.bbox
  const margin = Math.max(LEAST_MARGIN_PX, (y1 - y0) * MARGIN)
  const starts = unitStarts(word)
  return starts.map((start, i) => {
    const next = starts.slice(i + 1).find((s) => s > start) ?? x1
    return {
      left: i === 0 ? x0 - Math.min(margin, before) : Math.min(start, next),
      right: i === starts.length - 1 ? x1 + Math.min(margin, after) : Math.max(next, start + 1),
      bottom: y0 - margin,
      top: y1 + margin,
    }
  })
}

/** Whether a bar stands where English has the word I: before a word in small letters, or after one at the end of a line. */
function isPronoun(before: RawWord | undefined, after: RawWord | undefined): boolean {
  return after ? /^[a-z'’]/.test(after.text) : before !== undefined && /[a-z,]$/.test(before.text)
}

/** Reads "|" as the letter I, which tesseract mistakes in sans-serif type very often (app-stack.md A2); between codes it is a ruled line, and null if it is taller than print. */
function repaired(line: readonly RawWord[], i: number, usualHeight: number): RawWord | null {
  const word = line[i]!
  if (word.text !== '|') return word
  if (word.bbox.y1 - word.bbox.y0 > usualHeight * RULE_HEIGHT) return null
  return isPronoun(line[i - 1], line[i + 1]) ? { ...word, text: 'I', symbols: [{ text: 'I', bbox: word.bbox }] } : word
}

function lineOf(words: readonly RawWord[], block: number): OcrLine | null {
  const placed = words.map((word, i): OcrWord => {
    const before = i === 0 ? Number.POSITIVE_INFINITY : Math.max(0, (word.bbox.x0 - words[i - 1]!.bbox.x1) / 2)
    const after = words[i + 1] ? Math.max(0, (words[i + 1]!.bbox.x0 - word.bbox.x1) / 2) : Number.POSITIVE_INFINITY
    const boxes = unitBoxes(word, before, after)
    return { text: word.text, confidence: word.confidence, box: boxOf(word.bbox), boxes }
  })
  if (placed.length === 0) return null
  return { block, words: placed, box: placed.map((w) => w.box).reduce(union) }
}

/** The lines of a recognised page, in tesseract's reading order. */
export function linesOf(page: Page): OcrLine[] {
  return (page.blocks ?? []).flatMap((block, index) => {
    const lines = block.paragraphs.flatMap((paragraph) => paragraph.lines)
    const usualHeight = median(lines.flatMap((l) => l.words.map((w) => w.bbox.y1 - w.bbox.y0)))
    return lines.flatMap((line) => {
      const found = line.words.filter((w) => w.text.trim() !== '')
      const words = found.flatMap((_, i) => repaired(found, i, usualHeight) ?? [])
      return lineOf(words, index) ?? []
    })
  })
}
