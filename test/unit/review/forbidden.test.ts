import { describe, expect, test } from 'vitest'
import { boxOf } from '../../../shared/geometry/quad.ts'
import { forbiddenValues } from '../../../shared/review/forbidden.ts'
import { markOfFinding } from '../../../shared/review/marks.ts'
import { findingOf, pageOf } from './page-of.ts'

const hidden = (text: string, ...values: string[]) => {
  const page = pageOf(text)
  const regions = values.flatMap((value) =>
    markOfFinding(page, findingOf(page, value)).quads.map((q) => ({ box: boxOf(q), reasonCode: '1' as const })),
  )
  return forbiddenValues(values, [page], new Map([[0, regions]]))
}

describe('values that may not occur in the output', () => {
  test('a hidden name', () => expect(hidden('Mr Featherstone ran', 'Featherstone')).toEqual(['Featherstone']))
  test('not one that is also left visible', () =>
    expect(hidden('Mr Featherstone met FEATHERSTONE', 'Featherstone')).toEqual([]))
  test('nor one that stands inside a visible word', () => expect(hidden('Anna met Joanna', 'Anna')).toEqual([]))
  test('nor one too short to prove anything', () => expect(hidden('Bob ran', 'Bob')).toEqual([]))
  test('each spelling of one value once', () => expect(hidden('Smith, SMITH', 'Smith', 'SMITH')).toHaveLength(1))
  test('a word that a reader does not see is not "left visible"', () => {
    const page = pageOf('Featherstone')
    const unseen = { ...page, words: page.words.map((w) => ({ ...w, visible: false })) }
    expect(forbiddenValues(['Featherstone'], [unseen], new Map())).toEqual(['Featherstone'])
  })
})
