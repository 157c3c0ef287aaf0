import { expect, test } from 'vitest'
import { findIn } from '../fixtures/find-in.ts'

const forenames =
  'Mohammed Aisha Siobhan Rhys Callum Priya Chidi Piotr Ioana Zeynep Gurpreet Kayleigh Nigel Hamish'.split(' ')
/** Surnames that are nothing else, and surnames that are words, months, brands or bodies, too. */
const surnames =
  "Smith Jones Begum Singh O'Brien McDonald MacLeod Kowalski Okafor Yilmaz White King Young Wright Baker Potter Wolf Frost Moss Banks Best May Long Strong".split(
    ' ',
  )

const caps =
  'CALLER STATES THAT SHE HAS BEEN ASSAULTED OUTSIDE THE SHOP AND IS NOW WAITING FOR US NEAR THE BUS STOP WITH HER TWO CHILDREN AND A DOG.'
/** Plain sentences that say nothing of who the person is. */
const frames: readonly ((name: string) => string)[] = [
  (name) => `${name} went home.`,
  (name) => `I saw ${name} there.`,
  (name) => `This was on Monday. ${name} came later.`,
  (name) => `${name}, 34, of no fixed abode was there.`,
  (name) => `She told ${name} that it was late.`,
  (name) => `That is ${name}'s car.`,
  (name) => `There were Ann Boon and ${name} in it.`,
  (name) => `It was given to me by ${name}.`,
  (name) => `Present: ${name}, PC Dunn`,
  (name) => `Yours\n${name}\nManager`,
  (name) => `${caps} ${name.toUpperCase()} SHOUTED AT HER`,
]

const isHidden = (text: string, name: string): boolean => {
  const findings = findIn([text])
  const from = text.toUpperCase().indexOf(name.toUpperCase())
  const isUnder = (at: number) => findings.some(({ start, end }) => start <= at && at < end)
  return [...name].every((letter, i) => !/\p{L}/u.test(letter) || isUnder(from + i))
}

test.each(forenames)('%s with any surname is found in plain sentences, in capitals too', (forename) => {
  const missed = surnames.flatMap((surname, i) => {
    const name = `${forename} ${surname}`
    const own = frames.filter((_, f) => (f + i) % 3 === 0)
    return own.map((frame) => frame(name)).filter((text) => !isHidden(text, name))
  })
  expect(missed).toEqual([])
})
