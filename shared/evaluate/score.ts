import { type Flat, flat, near, overlapEnds, places } from './flat.ts'

export interface Mention {
  /** From 1. */
  readonly page: number
  readonly start: number
  readonly end: number
  readonly type: string
  readonly text: string
}

/** A marked document: the layout of ../shared/devset/gold.json. */
export interface GoldDocument {
  readonly doc: string
  /** One text a page. */
  readonly text: readonly string[]
  readonly mentions: readonly Mention[]
}

export interface Prediction {
  readonly doc: string
  readonly page: number
  readonly text: string
  readonly type?: string
}

export interface TypeScore {
  readonly mentions: number
  readonly found: number
  readonly recall: number
  /** Stricter: a text that stands on a page n times needs n predictions. */
  readonly recallOccurrences: number
}

export interface Miss {
  readonly doc: string
  readonly page: number
  readonly type: string
  readonly text: string
  readonly context: string
}

export interface Score {
  readonly mentions: number
  readonly found: number
  readonly recall: number | null
  readonly recallOccurrences: number | null
  readonly predictions: number
  readonly precision: number | null
  readonly byType: Readonly<Record<string, TypeScore>>
  readonly byDocument: Readonly<Record<string, { mentions: number; found: number; recall: number | null }>>
  readonly misses: readonly Miss[]
  /** Predictions that touch no gold mention. */
  readonly falseFindings: readonly Prediction[]
}

interface Count {
  mentions: number
  found: number
  strict: number
}

/**
 * Recall and precision by the rules of ../shared/evaluation/score.py: a mention is found when its letters and digits
 * are contained in one predicted text of its page, or at least 95 % covered by several; texts are compared, not places.
 * `tolerance` is the share of edits allowed, for scans.
 */
export function score(gold: readonly GoldDocument[], predictions: readonly Prediction[], tolerance = 0): Score {
  const byType = new Map<string, Count>()
  const byDocument = new Map<string, Count>()
  const misses: Miss[] = []
  const falseFindings: Prediction[] = []
  let isTrue = 0
  for (const document of gold) {
    const own = predictions.filter(({ doc, text }) => doc === document.doc && flat(text).s !== '')
    for (const page of pagesOf(document, own)) {
      const here = own.filter((p) => p.page === page).map((prediction) => ({ flat: flat(prediction.text), prediction }))
      const mentions = document.mentions.filter((m) => m.page === page)
      countPage(
        document,
        mentions,
        here.map((p) => p.flat),
        tolerance,
        byType,
        byDocument,
        misses,
      )
      const wrong = here.filter(
        (p) =>
          !touches(
            p.flat,
            mentions.map((m) => flat(m.text)),
            tolerance,
          ),
      )
      falseFindings.push(...wrong.map((p) => p.prediction))
      isTrue += here.length - wrong.length
    }
  }
  return summary(gold, byType, byDocument, misses, falseFindings, isTrue)
}

const pagesOf = ({ text }: GoldDocument, predictions: readonly Prediction[]): readonly number[] =>
  [...new Set([...text.map((_, index) => index + 1), ...predictions.map(({ page }) => page)])].sort((a, b) => a - b)

function countPage(
  document: GoldDocument,
  mentions: readonly Mention[],
  predictions: readonly Flat[],
  tolerance: number,
  byType: Map<string, Count>,
  byDocument: Map<string, Count>,
  misses: Miss[],
): void {
  const used = new Map<string, number>()
  for (const mention of mentions) {
    const { s } = flat(mention.text)
    const times = timesFound(flat(mention.text), predictions, tolerance)
    const nth = (used.get(s) ?? 0) + 1
    if (times > 0) used.set(s, nth)
    else misses.push(missOf(document, mention))
    for (const count of [countOf(byType, mention.type), countOf(byDocument, document.doc)]) {
      count.mentions += 1
      count.found += times > 0 ? 1 : 0
      count.strict += times > 0 && nth <= times ? 1 : 0
    }
  }
}

function countOf(counts: Map<string, Count>, key: string): Count {
  const count = counts.get(key) ?? { mentions: 0, found: 0, strict: 0 }
  counts.set(key, count)
  return count
}

/** How often the page's predictions cover the mention's text: the count that 95 % of its letters reach. */
function timesFound(mention: Flat, predictions: readonly Flat[], tolerance: number): number {
  const covered = new Array<number>(mention.s.length).fill(0)
  for (const prediction of predictions) cover(covered, mention, prediction, tolerance)
  if (covered.length === 0) return 0
  covered.sort((a, b) => b - a)
  const enough = Math.ceil((covered.length * 95) / 100) - 1
  return covered[Math.min(covered.length - 1, enough)] ?? 0
}

function cover(covered: number[], mention: Flat, prediction: Flat, tolerance: number): void {
  const isNear = () => tolerance > 0 && near(mention.s, prediction.s, tolerance)
  const whole = places(mention, prediction).length || (isNear() ? 1 : 0)
  if (whole > 0) {
    for (const at of covered.keys()) covered[at] = (covered[at] ?? 0) + whole
    return
  }
  for (const at of partsCovered(mention, prediction)) covered[at] = (covered[at] ?? 0) + 1
}

function partsCovered(mention: Flat, prediction: Flat): ReadonlySet<number> {
  const inside = places(prediction, mention).map((at) => [at, at + prediction.s.length] as const)
  const overlap = inside.length > 0 ? null : overlapEnds(mention, prediction)
  const parts = new Set<number>()
  for (const [from, to] of overlap ? [overlap] : inside) for (let at = from; at < to; at++) parts.add(at)
  return parts
}

const touches = (prediction: Flat, mentions: readonly Flat[], tolerance: number): boolean =>
  mentions.some(
    (mention) =>
      places(mention, prediction).length > 0 ||
      places(prediction, mention).length > 0 ||
      overlapEnds(mention, prediction) !== null ||
      (tolerance > 0 && (near(mention.s, prediction.s, tolerance) || near(prediction.s, mention.s, tolerance))),
  )

function missOf({ doc, text }: GoldDocument, { page, type, start, end, text: missed }: Mention): Miss {
  const around = (text[page - 1] ?? '').slice(Math.max(0, start - 40), end + 25)
  return { doc, page, type, text: missed, context: around.split(/\s+/).filter(Boolean).join(' ') }
}

function summary(
  gold: readonly GoldDocument[],
  byType: Map<string, Count>,
  byDocument: Map<string, Count>,
  misses: readonly Miss[],
  falseFindings: readonly Prediction[],
  isTrue: number,
): Score {
  const counts = [...byType.values()]
  const mentions = counts.reduce((sum, count) => sum + count.mentions, 0)
  const found = counts.reduce((sum, count) => sum + count.found, 0)
  const strict = counts.reduce((sum, count) => sum + count.strict, 0)
  const predictions = isTrue + falseFindings.length
  return {
    mentions,
    found,
    recall: mentions ? found / mentions : null,
    recallOccurrences: mentions ? strict / mentions : null,
    predictions,
    precision: predictions ? isTrue / predictions : null,
    byType: Object.fromEntries(
      [...byType].sort(([a], [b]) => (a < b ? -1 : 1)).map(([type, c]) => [type, typeScore(c)]),
    ),
    byDocument: Object.fromEntries(gold.map(({ doc }) => [doc, documentScore(byDocument.get(doc))])),
    misses,
    falseFindings,
  }
}

const typeScore = ({ mentions, found, strict }: Count): TypeScore => ({
  mentions,
  found,
  recall: found / mentions,
  recallOccurrences: strict / mentions,
})

const documentScore = (count: Count | undefined) => ({
  mentions: count?.mentions ?? 0,
  found: count?.found ?? 0,
  recall: count ? count.found / count.mentions : null,
})
