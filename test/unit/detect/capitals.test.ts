import { expect, test } from 'vitest'
import { lexicons } from '../../../electron/worker/lexicons.ts'
import { inOrdinaryLetters } from '../../../shared/detect/capitals.ts'
import { isMisspeltMedical } from '../../../shared/detect/misspelt.ts'
import { pageView } from '../../../shared/detect/page-view.ts'

const rewritten = (text: string): string | undefined =>
  inOrdinaryLetters(pageView({ pageIndex: 0, text, source: 'text' }, lexicons()), lexicons())?.text

const log =
  'STATED THAT HE AND OTHERS WERE AT THE SHOP WHEN THE MALE CAME IN AND LEFT WITH THE BAG AND THEN RAN OFF AGAIN TOWARDS THE BACK OF THE SHOP WHERE A MAN WAS WAITING IN A CAR'

test.each([
  [
    'names, and streets with what stands before them',
    'DEREK RUDKIN OF WALNUT COTTAGE, LOW ST, HAXEY',
    'Derek Rudkin of Walnut Cottage, Low St, Haxey',
  ],
  ['a body by the word that ends its name', 'WORKS AT IRON SHED FITNESS NOW', 'works at Iron Shed Fitness now'],
  ['ordinary words and abbreviations', 'TAXI DRVR SAW A WHITE GOLF', 'taxi drvr saw a white'],
  ['two words that are names too, of whom something is said', 'GARY STRONG HAS LEFT', 'Gary Strong has left'],
  ['two such words to whom something is done', 'SHE SAW RUBY LONG AGAIN', 'she saw Ruby Long again'],
  ['no such words where nobody is spoken of', 'A GRANT PRICE LIST', 'a grant price list'],
  ['a word that is a name beside a name', 'KELLY PICKUP WAS THERE', 'Kelly Pickup was there'],
])('lines of capitals get ordinary letters: %s', (_, line, expected) => {
  expect(rewritten(`${log}\n${line}`)).toContain(expected)
})

test('places stay, and what is not in capitals is blank', () => {
  const text = `${log}\n\nHe said that Kelly was there.\n\n${log}`
  const view = rewritten(text)
  expect(view).toHaveLength(text.length)
  expect(view).not.toMatch(/kelly/i)
})

test('a heading is too little to go by', () => {
  expect(rewritten('WITNESS STATEMENT\nI am the owner of the shop.')).toBeUndefined()
})

test.each([
  ['diazipam', true],
  ['leukemia', true],
  ['cateract', true],
  ['sertralin', true],
  ['window', false],
  ['asma', false],
  ['gardening', false],
])('%s is a medical word with one mistake: %s', (word, expected) => {
  expect(isMisspeltMedical(word, lexicons())).toBe(expected)
})
