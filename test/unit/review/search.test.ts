import { expect, test } from 'vitest'
import { search } from '../../../shared/review/search.ts'

const rows: readonly [why: string, text: string, needle: string, found: readonly string[]][] = [
  ['as written', 'Ann Lee met Ann Lee', 'Ann Lee', ['Ann Lee', 'Ann Lee']],
  ['another case', 'ANN LEE', 'Ann Lee', ['ANN LEE']],
  ['over a line end', 'by Ann\n  Lee today', 'Ann Lee', ['Ann\n  Lee']],
  ['broken by a hyphen at a line end', 'Feather-\nstone', 'Featherstone', ['Feather-\nstone']],
  ['other spacing and punctuation', 'ring 07700-900 123.', '07700 900123', ['07700-900 123']],
  ['accents', 'Siân O’Dowd', "Sian O'Dowd", ['Siân O’Dowd']],
  ['inside a longer word', 'Featherstones', 'Featherstone', ['Featherstone']],
  ['short: only as written', 'A1 and A.1', 'A.1', ['A.1']],
  ['short, with a regular expression in it', 'a+b aab', 'a+b', ['a+b']],
  ['nothing but spaces finds nothing', 'a b', '  ', []],
  ['not there', 'Bob', 'Alice', []],
  ['letters outside the basic plane keep their offsets', '😀😀 Smith', 'smith', ['Smith']],
]

test.each(rows)('%s', (_, text, needle, found) => {
  expect(search(text, needle).map((s) => text.slice(s.start, s.end))).toEqual(found)
})
