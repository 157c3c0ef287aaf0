import { describe, expect, test } from 'vitest'
import { type CheckedPage, checkSentences } from '../../../shared/checks/check.ts'
import { checks, runChecks } from '../../../shared/checks/index.ts'
import { CaseDetails, type Person } from '../../../shared/model/case.ts'
import { applyEvent } from '../../../shared/review/case/apply-event.ts'
import { type About, accept, caseWith, markFor, reject } from '../case/marks.ts'
import { pageOf } from '../review/page-of.ts'

type Decision = 'hide' | 'show' | 'open'
type Marked = readonly [text: string, decision: Decision, about?: About]

interface Sheet {
  readonly text: string
  readonly marks?: readonly Marked[]
  readonly seconds?: number
}

/** What the checks say of these sheets, one document each. */
function concernsOf(sheets: readonly Sheet[], people: readonly Person[] = [], details: object = {}) {
  const pages = sheets.map(({ text, marks = [], seconds = 600 }, n): CheckedPage => {
    const page = pageOf(text)
    const found = marks.map(([value, , about]) => markFor(`d${n}`, page, value, about))
    const state = caseWith(found)
    for (const [index, [, decision]] of marks.entries()) {
      const id = found[index]?.id ?? ''
      if (decision !== 'open') applyEvent(state, decision === 'hide' ? accept(id) : reject(id))
    }
    return { documentId: `d${n}`, pageIndex: 0, text, marks: [...state.marks.values()], dwellMs: seconds * 1000 }
  })
  const checked = { pages: () => pages, people, details: CaseDetails.parse({ title: 'x', ...details }) }
  return runChecks(checked).map(({ check, about, places }) => [check, about, places.length] as const)
}

const person = (id: string, role: Person['role'], ...names: readonly string[]): Person => ({
  id,
  role,
  names: [...names],
  treatment: 'by-policy',
})

const suspect = person('s', 'suspect', 'Darren Pikeworthy')
const witness = person('w', 'witness', 'Imogen Featherstone')
const many = Array.from({ length: 400 }, (_, n) => `word${n}`).join(' ')
const form = Array.from({ length: 80 }, (_, n) => `printed${n % 37} line${n}`).join(' ')

type Row = readonly [
  why: string,
  sheets: readonly Sheet[],
  found: readonly (readonly [string, string, number])[],
  people?: readonly Person[],
  details?: object,
]

const rows: readonly Row[] = [
  ['nothing decided, nothing to say', [{ text: 'Ring Adam Smith', marks: [['Adam Smith', 'open']] }], []],
  [
    'a name hidden here, visible there',
    [
      { text: 'Ring Adam Smith', marks: [['Adam Smith', 'hide']] },
      { text: 'Ask ADAM  SMITH', marks: [['ADAM  SMITH', 'show']] },
    ],
    [['decided-differently', 'Adam Smith', 2]],
  ],
  [
    'a name and a street that are spelt alike are two things',
    [
      { text: 'Ring Beeston', marks: [['Beeston', 'hide']] },
      { text: 'In Beeston', marks: [['Beeston', 'show', { entity: 'LOCATION' }]] },
    ],
    [],
  ],
  [
    'a number hidden here that stands unmarked there, written otherwise',
    [
      { text: 'Ring 07700 900123', marks: [['07700 900123', 'hide', { entity: 'PHONE_NUMBER' }]] },
      { text: 'or 07700-900123 at night' },
    ],
    [['visible-elsewhere', '07700 900123', 1]],
  ],
  [
    'part of a longer word is not the word',
    [{ text: 'Ring Joel', marks: [['Joel', 'hide']] }, { text: 'Ask Joelle' }],
    [],
  ],
  [
    'the suspect hidden, by the register or by what detection says',
    [
      { text: 'I saw Mr Pikeworthy', marks: [['Pikeworthy', 'hide']] },
      { text: 'R v Gruff Tolland', marks: [['Gruff Tolland', 'hide', { role: 'suspect' }]] },
    ],
    [
      ['suspect-hidden', 'Darren Pikeworthy', 1],
      ['suspect-hidden', 'Gruff Tolland', 1],
    ],
    [suspect, witness],
  ],
  [
    'the place of the offence hidden, with a postcode around it',
    [{ text: 'at 14 Quarrell Road, YO39 4TR', marks: [['14 Quarrell Road, YO39 4TR', 'hide', { entity: 'ADDRESS' }]] }],
    [['offence-place-hidden', '14 Quarrell Road', 1]],
    [],
    { offencePlaces: ['14 Quarrell Road'] },
  ],
  [
    'one person, hidden under the full name and visible under the surname',
    [
      { text: 'Imogen Featherstone came', marks: [['Imogen Featherstone', 'hide']] },
      { text: 'Miss Featherstone left', marks: [['Featherstone', 'show']] },
    ],
    [['person-both-ways', 'Imogen Featherstone', 2]],
    [suspect, witness],
  ],
  [
    'two persons of one surname are not one',
    [
      { text: 'Featherstone came', marks: [['Featherstone', 'hide']] },
      { text: 'Imogen Featherstone left', marks: [['Imogen Featherstone', 'show']] },
    ],
    [],
    [witness, person('o', 'victim', 'Gail Featherstone')],
  ],
  [
    'four hundred words decided in ten seconds',
    [{ text: many, marks: [['word7 ', 'hide', { entity: 'OTHER_ID' }]], seconds: 10 }],
    [['decided-too-fast', '', 1]],
  ],
  ['the same in two minutes', [{ text: many, marks: [['word7 ', 'hide', { entity: 'OTHER_ID' }]], seconds: 120 }], []],
  [
    'decided, and never on the screen',
    [{ text: many, marks: [['word7 ', 'hide', { entity: 'OTHER_ID' }]], seconds: 0 }],
    [['decided-unseen', '', 1]],
  ],
  [
    'the same log twice',
    [{ text: form }, { text: form.toUpperCase().replaceAll(' ', '\n') }, { text: many }],
    [['same-page', '', 2]],
  ],
  [
    'the same log with another date and page number',
    [{ text: `Page 1 ${form} printed 3 May` }, { text: `Page 2 ${form} printed 9 May` }],
    [['similar-page', '', 2]],
  ],
  ['short pages are alike by chance', [{ text: 'Page left blank' }, { text: 'Page left blank' }], []],
  [
    'a hidden name with age, street and employer left beside it',
    [
      {
        text: 'Imogen Featherstone, 38, of Quarrell Road, a midwife at Osierfield, saw it.',
        marks: [
          ['Imogen Featherstone', 'hide'],
          ['38', 'show', { entity: 'AGE' }],
          ['Quarrell Road', 'show', { entity: 'ADDRESS' }],
          ['midwife', 'open', { entity: 'OCCUPATION', disposition: 'keep' }],
        ],
      },
    ],
    [['still-identifiable', 'Imogen Featherstone', 3]],
  ],
  [
    'two such things are not enough',
    [
      {
        text: 'Imogen Featherstone, 38, of Quarrell Road saw it.',
        marks: [
          ['Imogen Featherstone', 'hide'],
          ['38', 'show', { entity: 'AGE' }],
          ['Quarrell Road', 'show', { entity: 'ADDRESS' }],
        ],
      },
    ],
    [],
  ],
]

describe('checks over a whole case', () => {
  test.each(rows.map((row) => ({ why: row[0], row })))('$why', ({ row: [, sheets, found, people, details] }) => {
    expect(concernsOf(sheets, people, details)).toEqual(found)
  })

  test('every check has its sentence and its line in the list', () => {
    expect(checks.map(({ name }) => name).sort()).toEqual(Object.keys(checkSentences).sort())
  })

  test('two thousand pages of five hundred words and twenty thousand marks in seconds', () => {
    const text = (n: number) => Array.from({ length: 500 }, (_, i) => `w${(i * 7919 + n * 104729) % 20_011}`).join(' ')
    const sheets = Array.from({ length: 2_000 }, (_, n) => ({ documentId: 'd', pageIndex: n, text: text(n) }))
    const marks = sheets.map(({ text: words, pageIndex }) =>
      [...words.matchAll(/\S+/g)].slice(0, 10).map((m, i) => ({
        ...markFor('d', pageOf('Adam Smith'), 'Adam Smith'),
        ...{ id: `${pageIndex}-${i}`, pageIndex, state: i % 2 ? 'accepted' : 'rejected', decidedBy: null, note: null },
        ...{ keptBecause: null, parts: null, isMoved: false, isRecorded: true },
        finding: {
          ...markFor('d', pageOf(m[0]), m[0]).finding,
          start: m.index,
          end: m.index + m[0].length,
          text: m[0],
        },
      })),
    )
    const pages = () => sheets.map((sheet, n) => ({ ...sheet, marks: marks[n] as never, dwellMs: 1000 }))
    const began = performance.now()
    runChecks({ pages, people: [suspect, witness], details: CaseDetails.parse({ title: 'x' }) })
    expect(performance.now() - began).toBeLessThan(30_000)
  })
})
