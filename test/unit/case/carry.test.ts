import { describe, expect, test } from 'vitest'
import { locate } from '../../../shared/detect/locate.ts'
import { align } from '../../../shared/review/case/align.ts'
import { applyEvent } from '../../../shared/review/case/apply-event.ts'
import { carry } from '../../../shared/review/case/carry.ts'
import type { Change } from '../../../shared/review/case/case-event.ts'
import { pageOf } from '../review/page-of.ts'
import { randomOf } from '../review/random.ts'
import { accept, act, caseWith, markFor, reject, stateOf } from './marks.ts'

const words = (text: string) => text.split(' ')
const alignment = (a: string, b: string) => [...align(words(a), words(b))]

describe('words of two versions are matched', () => {
  const rows: readonly [why: string, a: string, b: string, to: readonly number[]][] = [
    ['the same', 'a b c', 'a b c', [0, 1, 2]],
    ['one put in', 'a b c', 'a x b c', [0, 2, 3]],
    ['one taken out', 'a b c', 'a c', [0, -1, 1]],
    ['one changed', 'a b c', 'a x c', [0, -1, 2]],
    ['words that come often', 'the cat the dog', 'the cat and the dog', [0, 1, 3, 4]],
    ['nothing alike', 'a b', 'x y', [-1, -1]],
    ['nothing there', 'a b', '', [-1, -1]],
    ['a passage moved: only one of the two can be matched', 'a b c x y', 'x y a b c', [2, 3, 4, -1, -1]],
  ]
  test.each(rows)('%s', (_, a, b, to) => expect(alignment(a, b)).toEqual(to))

  test.each(Array.from({ length: 40 }, (_, seed) => seed))('always in order and only equal words, seed %i', (seed) => {
    const random = randomOf(seed)
    const draw = (n: number) => Array.from({ length: n }, () => String.fromCharCode(97 + Math.floor(random() * 6)))
    const [a, b] = [draw(60), draw(60)]
    const to = [...align(a, b)]
    const matched = to.filter((index) => index >= 0)
    expect(matched).toEqual([...new Set(matched)].sort((x, y) => x - y))
    for (const [index, went] of to.entries()) if (went >= 0) expect(b[went]).toBe(a[index])
  })

  test('of a thousand pages in seconds', () => {
    const random = randomOf(1)
    const a = Array.from({ length: 300_000 }, () => `w${Math.floor(random() * 8000)}`)
    const b = a.filter((_, i) => i % 997 !== 0)
    const began = performance.now()
    const kept = align(a, b).filter((index) => index >= 0).length
    expect(kept).toBeGreaterThan(0.99 * b.length)
    expect(performance.now() - began).toBeLessThan(15_000)
  })
})

const before =
  'I am Adam Smith and I live at 12 High Street in Leeds.\nMy phone is 07700 900123 and my mother is Beth Smith.\nI saw nothing.'
const insertion = 'I saw a red car. '
const after = before.replace('I saw nothing.', `${insertion}I saw nothing of Adam Smith.`)

const decisions: readonly [text: string, decision: 'accepted' | 'rejected'][] = [
  ['Adam Smith', 'rejected'],
  ['12 High Street', 'accepted'],
  ['07700 900123', 'accepted'],
]

function carryInto(newText: string, found: readonly string[], more: (ids: readonly string[]) => Change[] = () => []) {
  const [oldPage, newPage] = [pageOf(before), pageOf(newText)]
  const old = decisions.map(([text]) => markFor('old', oldPage, text))
  const from = caseWith(old)
  for (const [index, [, decision]] of decisions.entries())
    applyEvent(from, (decision === 'accepted' ? accept : reject)(old[index]?.id ?? ''))
  const ids = old.map(({ id }) => id)
  if (more(ids).length > 0) applyEvent(from, act(more(ids)))
  const proposed = found.map((text) => markFor('new', newPage, text))
  const to = caseWith(proposed)
  const carried = carry(
    { documentId: 'old', sha256: 'o', pages: [oldPage], marks: [...from.marks.values()] },
    { documentId: 'new', sha256: 'n', pages: [newPage], marks: [...to.marks.values()] },
  )
  applyEvent(to, act(carried.changes, 'Ann', true))
  return { carried, to, newPage, proposed }
}

describe('a new version of a document', () => {
  test('takes over decisions where the text is the same, and asks for the changed passage alone', () => {
    const { carried, to, proposed, newPage } = carryInto(after, ['Adam Smith', '12 High Street', '07700 900123'])
    expect(proposed.map(({ id }) => stateOf(to, id))).toEqual(['rejected', 'accepted', 'accepted'])
    expect(carried).toMatchObject({ marks: 3, lost: 0 })
    const texts = carried.passages.map(({ start, end }) => newPage.text.slice(start, end))
    expect(texts).toEqual(['a red car. I saw nothing of Adam Smith.'])
  })

  test('an accepted value that is no longer found is hidden all the same', () => {
    const { to } = carryInto(after, ['Adam Smith'])
    const hidden = [...to.marks.values()].filter(({ state }) => state === 'accepted')
    expect(hidden.map(({ finding }) => finding?.text).sort()).toEqual(['07700 900123', '12 High Street'])
    expect(hidden.every(({ quads }) => quads.length > 0)).toBe(true)
  })

  test('a value that moved to another line is hidden at its new place', () => {
    const moved = before.replace('My phone is', 'My work and home\nphone these days is')
    const { to, newPage } = carryInto(moved, [])
    const phone = [...to.marks.values()].find(({ finding }) => finding?.text === '07700 900123')
    const start = newPage.text.indexOf('07700')
    expect(phone?.quads).toEqual(locate(newPage, start, start + 12))
  })

  const changed: readonly [why: string, text: string][] = [
    ['the value itself changed', before.replace('07700 900123', '07700 900124')],
    ['a word was put inside it', before.replace('07700 900123', '07700 or 900123')],
    [
      'it stands among other words now',
      before.replace('My phone is 07700 900123 and my', 'Ring 07700 900123 or ask my'),
    ],
  ]
  test.each(changed)('asks again where %s', (_, text) => {
    const { to, carried } = carryInto(text, ['Adam Smith', '12 High Street'])
    expect(
      [...to.marks.values()].some(({ finding, state }) => state === 'accepted' && finding?.text.includes('07700')),
    ).toBe(false)
    expect(carried.lost).toBe(1)
  })

  test('to leave something visible asks for the same words on both sides', () => {
    const { to, proposed } = carryInto(before.replace('I am Adam Smith', 'The thief was Adam Smith'), ['Adam Smith'])
    expect(stateOf(to, proposed[0]?.id ?? '')).toBe('proposed')
  })

  test('a partly hidden number stays partly hidden', () => {
    const oldPage = pageOf(before)
    const start = oldPage.text.indexOf('900123')
    const parts = [{ start, end: start + 6, text: '900123' }]
    const { to, proposed, newPage } = carryInto(after, ['07700 900123'], ([, , phone = '']) => [
      { do: 'place', markId: phone, quads: locate(oldPage, start, start + 6), parts },
    ])
    const mark = to.marks.get(proposed[0]?.id ?? '')
    expect(mark?.parts).toEqual(parts)
    expect(mark?.quads).toEqual(locate(newPage, start, start + 6))
  })

  test('a note and a reason on record come along', () => {
    const because = { owner: 'Reid', ground: 'consent' } as const
    const { to, proposed } = carryInto(after, ['Adam Smith'], ([adam = '']) => [
      { do: 'keep', markIds: [adam], because },
      { do: 'note', markIds: [adam], note: 'asked him' },
      { do: 'reason', markIds: [adam], reasonCode: '15' },
    ])
    expect(to.marks.get(proposed[0]?.id ?? '')).toMatchObject({
      keptBecause: because,
      note: 'asked him',
      reasonCode: '15',
    })
  })

  test('a box over a picture comes over as a question', () => {
    const [oldPage, newPage] = [pageOf('words'), pageOf('other words')]
    const box = { ...markFor('old', oldPage, 'words'), finding: null, origin: 'drawn' as const }
    const drawn = { ...box, id: 'box', quads: [[300, 300, 400, 300, 400, 400, 300, 400]] as const }
    const from = caseWith([drawn])
    applyEvent(from, accept('box'))
    const to = caseWith([])
    const carried = carry(
      { documentId: 'old', sha256: 'o', pages: [oldPage], marks: [...from.marks.values()] },
      { documentId: 'new', sha256: 'n', pages: [newPage], marks: [] },
    )
    applyEvent(to, act(carried.changes))
    expect([...to.marks.values()]).toMatchObject([{ state: 'proposed', disposition: 'review', quads: drawn.quads }])
  })
})
