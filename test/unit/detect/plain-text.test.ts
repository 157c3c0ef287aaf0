import { describe, expect, it } from 'vitest'
import { originalSpan, plainText } from '../../../shared/detect/plain-text.ts'
import { unwrap } from '../../../shared/detect/unwrap.ts'

const cases = [
  { name: 'plain text stays', text: 'PC 2671 Ellery', value: 'Ellery', original: 'Ellery' },
  { name: 'a hard space is a space', text: 'Mr\u00a0Pym left', value: 'Mr Pym', original: 'Mr\u00a0Pym' },
  { name: 'a soft hyphen is not seen', text: 'Bal\u00adogun rang', value: 'Balogun', original: 'Bal\u00adogun' },
  { name: 'a ligature is its letters', text: 'Mr Gri\ufb03n left', value: 'Griffin', original: 'Gri\ufb03n' },
  { name: 'full-width digits are digits', text: 'tel \uff10\uff17700', value: '07700', original: '\uff10\uff17700' },
  { name: 'a curly apostrophe is straight', text: 'O\u2019Neill', value: "O'Neill", original: 'O\u2019Neill' },
  {
    name: 'a word over a line end is one',
    text: 'Mrs Tetten-\nhall said',
    value: 'Tettenhall',
    original: 'Tetten-\nhall',
  },
  {
    name: 'a double name over a line end keeps its hyphen',
    text: 'Mrs Black-\n  Green said',
    value: 'Black-Green',
    original: 'Black-\n  Green',
  },
  {
    name: 'a number over a line end keeps its hyphen',
    text: '07700-\n900 123',
    value: '07700-900 123',
    original: '07700-\n900 123',
  },
]

describe('plain text', () => {
  it.each(cases)('$name', ({ text, value, original }) => {
    const plain = plainText(text)
    const start = plain.text.indexOf(value)
    expect(start).toBeGreaterThanOrEqual(0)
    const span = originalSpan(plain, start, start + value.length)
    expect(text.slice(span.start, span.end)).toBe(original)
  })

  it('keeps a hyphen between two words that are none together', () => {
    const isWord = (word: string): boolean => ['work', 'related', 'identified'].includes(word)
    expect(plainText('work-\nrelated and identi-\nfied', isWord).text).toBe('work-related and identified')
  })
})

describe('unwrapping', () => {
  const prose = [
    'On Saturday the 26th I had been in town for wool and met my husband John',
    'Smith outside the shop, where he told me of the letter that he had found in',
    'the hall.',
    'Name: Jane',
    'Smith Street',
  ].join('\n')

  it('joins the lines of prose and leaves those of a form', () => {
    expect(unwrap(prose)).toContain('John Smith outside')
    expect(unwrap(prose)).toContain('hall.\nName: Jane\nSmith Street')
  })

  it('never changes the length of a text', () => expect(unwrap(prose).length).toBe(prose.length))
})
