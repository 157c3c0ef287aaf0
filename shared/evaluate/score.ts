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
  /** Kind of paper, such as MG11. */
  readonly type?: string | null | undefined
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

export interface RecallScore {
  readonly mentions: number
  readonly found: number
  readonly recall: number | null
}

export interface TypeScore extends RecallScore {
  /** Stricter: a text that stands on a page n times needs n predictions. */
  readonly recallOccurrences: number | null
}

export interface PrecisionScore {
  readonly predictions: number
  /** Of them, those that touch a marked value. */
  readonly touching: number
  readonly precision: number | null
}

export interface Miss {
  readonly doc: string
  readonly page: number
  readonly type: string
  readonly text: string
  readonly context: string
}

export interface Score extends TypeScore, PrecisionScore {
  /** By what was marked. */
  readonly byType: Readonly<Record<string, TypeScore>>
  /** By what it was taken for, whose names may be others. */
  readonly byPredictedType: Readonly<Record<string, PrecisionScore>>
  readonly byDocument: Readonly<Record<string, RecallScore & PrecisionScore>>
  readonly byDocumentType: Readonly<Record<string, RecallScore & PrecisionScore>>
  readonly misses: readonly Miss[]
  /** Predictions that touch no gold mention. */
  readonly falseFindings: readonly Prediction[]
}

/** What is counted of one kind, paper or kind of paper. */
class Count {
  mentions = 0
  found = 0
  strict = 0
  predictions = 0
  touching = 0

  mention(times: number, nth: number): void {
    this.mentions += 1
    this.found += times > 0 ? 1 : 0
    this.strict += times > 0 && nth <= times ? 1 : 0
  }

  prediction(isTrue: boolean): void {
    this.predictions += 1
    this.touching += isTrue ? 1 : 0
  }
}

/** Counts by name, made as they are asked for. */
class Counts {
  readonly #counts = new Map<string, Count>()

  of(name: string): Count {
    const count = this.#counts.get(name) ?? new Count()
    this.#counts.set(name, count)
    return count
  }

  get names(): readonly string[] {
    return [...this.#counts.keys()].sort()
  }

  scores<S>(scoreOf: (count: Count) => S, names = this.names): Readonly<Record<string, S>> {
    return Object.fromEntries(names.map((name) => [name, scoreOf(this.of(name))]))
  }
}

/** A paper of which the gold does not say what it is. */
const unstated = '-'

/** The marks and the predictions of one page, compared. */
interface PageScore {
  readonly mentions: readonly { readonly mention: Mention; readonly times: number; readonly nth: number }[]
  readonly predictions: readonly { readonly prediction: Prediction; readonly isTrue: boolean }[]
}

/** All that is counted of a corpus. */
class Tally {
  readonly all = new Count()
  readonly byType = new Counts()
  readonly byPredictedType = new Counts()
  readonly byDocument = new Counts()
  readonly byDocumentType = new Counts()
  readonly misses: Miss[] = []
  readonly falseFindings: Prediction[] = []

  add(document: GoldDocument, { mentions, predictions }: PageScore): void {
    const whole = [this.all, this.byDocument.of(document.doc), this.byDocumentType.of(document.type || unstated)]
    for (const { mention, times, nth } of mentions) {
      for (const count of [...whole, this.byType.of(mention.type)]) count.mention(times, nth)
      if (times === 0) this.misses.push(missOf(document, mention))
    }
    for (const { prediction, isTrue } of predictions) {
      for (const count of [...whole, this.byPredictedType.of(prediction.type ?? unstated)]) count.prediction(isTrue)
      if (!isTrue) this.falseFindings.push(prediction)
    }
  }
}

/**
 * Recall and precision by the rules of ../shared/evaluation/score.py: a mention is found when its letters and digits
 * are contained in one predicted text of its page, or at least 95 % covered by several; texts are compared, not places.
 * `tolerance` is the share of edits allowed, for scans.
 */
export function score(gold: readonly GoldDocument[], predictions: readonly Prediction[], tolerance = 0): Score {
  const tally = new Tally()
  for (const document of gold) {
    const own = predictions.filter(({ doc, text }) => doc === document.doc && flat(text).s !== '')
    for (const page of pagesOf(document, own)) {
      const mentions = document.mentions.filter((mention) => mention.page === page)
      const here = own.filter((prediction) => prediction.page === page)
      tally.add(document, comparePage(mentions, here, tolerance))
    }
  }
  return summaryOf(tally, gold)
}

const pagesOf = ({ text }: GoldDocument, predictions: readonly Prediction[]): readonly number[] =>
  [...new Set([...text.map((_, index) => index + 1), ...predictions.map(({ page }) => page)])].sort((a, b) => a - b)

function comparePage(mentions: readonly Mention[], predictions: readonly Prediction[], tolerance: number): PageScore {
  const predicted = predictions.map((prediction) => ({ prediction, flat: flat(prediction.text) }))
  const texts = predicted.map((one) => one.flat)
  const marked = mentions.map(({ text }) => flat(text))
  const nthFound = counter()
  return {
    mentions: mentions.map((mention) => {
      const times = timesFound(flat(mention.text), texts, tolerance)
      return { mention, times, nth: times > 0 ? nthFound(flat(mention.text).s) : 0 }
    }),
    predictions: predicted.map(({ prediction, flat: text }) => ({
      prediction,
      isTrue: touches(text, marked, tolerance),
    })),
  }
}

/** Says of each text the how manieth of its kind it is. */
function counter(): (text: string) => number {
  const seen = new Map<string, number>()
  return (text) => {
    const nth = (seen.get(text) ?? 0) + 1
    seen.set(text, nth)
    return nth
  }
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

const share = (part: number, of: number): number | null => (of > 0 ? part / of : null)

const recallOf = ({ mentions, found }: Count): RecallScore => ({ mentions, found, recall: share(found, mentions) })

const precisionOf = ({ predictions, touching }: Count): PrecisionScore => ({
  predictions,
  touching,
  precision: share(touching, predictions),
})

const bothOf = (count: Count): RecallScore & PrecisionScore => ({ ...recallOf(count), ...precisionOf(count) })

const typeScore = (count: Count): TypeScore => ({
  ...recallOf(count),
  recallOccurrences: share(count.strict, count.mentions),
})

const summaryOf = (tally: Tally, gold: readonly GoldDocument[]): Score => ({
  ...typeScore(tally.all),
  ...precisionOf(tally.all),
  byType: tally.byType.scores(typeScore),
  byPredictedType: tally.byPredictedType.scores(precisionOf),
  byDocument: tally.byDocument.scores(
    bothOf,
    gold.map(({ doc }) => doc),
  ),
  byDocumentType: tally.byDocumentType.scores(bothOf),
  misses: tally.misses,
  falseFindings: tally.falseFindings,
})
