import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type GoldDocument, type Prediction, score } from '../../../shared/evaluate/score.ts'
import { randomOf } from '../review/random.ts'

/** A gold document from pages in which values are marked as [[TYPE|text]]. */
function goldOf(...pages: string[]): GoldDocument[] {
  const mentions: GoldDocument['mentions'][number][] = []
  const text = pages.map((marked, index) => {
    let plain = ''
    let at = 0
    for (const m of marked.matchAll(/\[\[([A-Z_]+)\|(.+?)\]\]/g)) {
      plain += marked.slice(at, m.index)
      const [, type = '', value = ''] = m
      mentions.push({ page: index + 1, start: plain.length, end: plain.length + value.length, type, text: value })
      plain += value
      at = m.index + m[0].length
    }
    return plain + marked.slice(at)
  })
  return [{ doc: 'd', text, mentions }]
}

const pred = (text: string, page = 1): Prediction => ({ doc: 'd', page, text })

describe('what counts as found', () => {
  const rows: readonly [why: string, gold: string, predictions: string[], found: number, falseFindings: number][] = [
    ['as written', 'Mr [[PERSON|Smith]]', ['Smith'], 1, 0],
    [
      'other case, spaces, accents',
      "[[PHONE|07700 900123]] [[PERSON|Siân O'Dowd]]",
      ['07700-900\n123', 'SIAN ODOWD'],
      2,
      0,
    ],
    ['a wider prediction', '[[ADDRESS|2 Sample Court, Anytown]] was', ['of 2 Sample Court, Anytown on'], 1, 0],
    ['in pieces', '[[ADDRESS|Flat 6, 2 Sample Court, Anytown]]', ['Flat 6, 2 Sample Court', 'Anytown'], 1, 0],
    [
      'over both ends',
      '[[ADDRESS|Flat 6, 2 Sample Court, Anytown]] was',
      ['Flat 6, 2 Sample', 'Court, Anytown was'],
      1,
      0,
    ],
    ['not a part alone', '[[ADDRESS|Flat 6, 2 Sample Court, Anytown]]', ['2 Sample Court'], 0, 0],
    ['short values only as whole words', 'aged [[AGE|34]], [[PERSON|Ann]]', ['01632 960345', 'Hannah'], 0, 2],
    ['short values inside longer predictions', 'aged [[AGE|34]], [[PERSON|Ann]]', ['34 year old', 'Ann Lee'], 2, 0],
    ['what touches nothing is false', '[[PERSON|John Smith]] Theft Act 1968', ['Smith', 'Theft Act', '...'], 0, 1],
  ]
  test.each(rows)('%s', (_, gold, predictions, found, falseFindings) => {
    const result = score(
      goldOf(gold),
      predictions.map((text) => pred(text)),
    )
    expect([result.found, result.falseFindings.length]).toEqual([found, falseFindings])
  })

  test('the page matters', () => {
    const result = score(goldOf('[[PERSON|Smith]]', 'nobody'), [pred('Smith', 2)])
    expect([result.found, result.falseFindings.length]).toEqual([0, 1])
  })

  test('one prediction finds a name wherever it stands; the stricter count wants one each', () => {
    const result = score(goldOf('[[PERSON|Smith]] [[PERSON|Smith]] [[PERSON|Smith]]'), [
      pred('Smith'),
      pred('Mr Smith'),
    ])
    expect([result.recall, result.recallOccurrences]).toEqual([1, 2 / 3])
  })

  test('misread letters count on scans, not in short values', () => {
    const gold = goldOf('[[VRM|AB12 CDE]] [[PERSON|Exampleby]] [[PERSON|Ann]]')
    const predictions = ['ABl2 CDE', 'Exampleoy', 'Amn'].map((text) => pred(text))
    expect([score(gold, predictions).found, score(gold, predictions, 0.15).found]).toEqual([0, 2])
  })
})

const shared = join('..', 'shared')
const hasOracle =
  existsSync(join(shared, 'evaluation', 'score.py')) && existsSync(join(shared, 'devset', 'gold.json')) && hasPython()

function hasPython(): boolean {
  try {
    execFileSync('python3', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Predictions made from the gold by dropping, cutting, widening, misspelling and inventing. */
function spoiled(gold: readonly GoldDocument[], seed: number): Prediction[] {
  const random = randomOf(seed)
  return gold.flatMap(({ doc, text, mentions }) =>
    mentions.flatMap((m): Prediction[] => {
      const page = text[m.page - 1] ?? ''
      const cut = Math.floor(random() * 6)
      const wide = { from: Math.max(0, m.start - cut), to: m.end + cut }
      const kinds: string[][] = [
        [],
        [m.text],
        [page.slice(wide.from, wide.to)],
        [m.text.slice(cut)],
        [m.text.slice(0, 5), m.text.slice(5)],
        [m.text.replace(/[aeo1]/, 'x')],
        [page.slice(m.end, m.end + 12)],
        [m.text, m.text],
      ]
      return (kinds[Math.floor(random() * kinds.length)] ?? []).map((t) => ({
        doc,
        page: m.page,
        text: t,
        type: m.type,
      }))
    }),
  )
}

describe.skipIf(!hasOracle)('the same numbers as ../shared/evaluation/score.py (skipped without it or python3)', () => {
  test.each([
    [1, 0],
    [2, 0],
    [3, 0.15],
  ])('seed %i, tolerance %d', (seed, tolerance) => {
    const gold = JSON.parse(readFileSync(join(shared, 'devset', 'gold.json'), 'utf8')) as GoldDocument[]
    const predictions = spoiled(gold, seed)
    const oracle = scoreByOracle(predictions, tolerance)
    const own = score(gold, predictions, tolerance)
    const types = Object.fromEntries(
      Object.entries(oracle.by_type).map(([k, v]) => [k, [v.mentions, v.found, v.recall_occurrences]]),
    )
    expect(own.found).toBeLessThan(own.mentions)
    expect(own.falseFindings.length).toBeGreaterThan(20)
    expect([
      own.mentions,
      own.found,
      own.recallOccurrences,
      own.predictions,
      own.falseFindings.length,
      own.precision,
    ]).toEqual([
      oracle.mentions,
      oracle.found,
      oracle.recall_occurrences,
      oracle.predictions,
      oracle.false,
      oracle.precision,
    ])
    expect(
      Object.fromEntries(Object.entries(own.byType).map(([k, v]) => [k, [v.mentions, v.found, v.recallOccurrences]])),
    ).toEqual(types)
    expect(own.misses.map((m) => m.context)).toEqual(oracle.misses.map((m) => m.context))
  })
})

interface Oracle {
  readonly mentions: number
  readonly found: number
  readonly recall_occurrences: number
  readonly predictions: number
  readonly false: number
  readonly precision: number
  readonly by_type: Readonly<Record<string, { mentions: number; found: number; recall_occurrences: number }>>
  readonly misses: readonly { readonly context: string }[]
}

function scoreByOracle(predictions: readonly Prediction[], tolerance: number): Oracle {
  const folder = mkdtempSync(join(tmpdir(), 'score-'))
  try {
    writeFileSync(join(folder, 'p.json'), JSON.stringify(predictions))
    const args = [join(shared, 'evaluation', 'score.py'), join(shared, 'devset', 'gold.json'), join(folder, 'p.json')]
    execFileSync('python3', [...args, '--ocr', String(tolerance), '--json', join(folder, 'r.json')], {
      stdio: 'ignore',
    })
    return JSON.parse(readFileSync(join(folder, 'r.json'), 'utf8')) as Oracle
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test('precision is told by what a finding was taken for, both by paper and kind of paper', () => {
  const [paper] = goldOf('Mr [[PERSON|Smith]] of [[ADDRESS|2 Sample Court]]')
  if (!paper) throw new Error('no paper')
  const gold = [
    { ...paper, doc: 'a', type: 'MG11' },
    { ...paper, doc: 'b', type: 'MG11' },
    { ...paper, doc: 'c' },
  ]
  const of = (doc: string, text: string, type: string) => ({ doc, page: 1, text, type })
  const result = score(gold, [
    of('a', 'Smith', 'PERSON'),
    of('a', 'Mr Brown', 'PERSON'),
    of('c', 'Court', 'ORGANISATION'),
  ])
  expect(result.byPredictedType).toEqual({
    ORGANISATION: { predictions: 1, touching: 1, precision: 1 },
    PERSON: { predictions: 2, touching: 1, precision: 0.5 },
  })
  expect(result.byDocumentType).toEqual({
    '-': { mentions: 2, found: 0, recall: 0, predictions: 1, touching: 1, precision: 1 },
    MG11: { mentions: 4, found: 1, recall: 0.25, predictions: 2, touching: 1, precision: 0.5 },
  })
  expect(result.byDocument.b).toEqual({
    mentions: 2,
    found: 0,
    recall: 0,
    predictions: 0,
    touching: 0,
    precision: null,
  })
})
