import { expect, it } from 'vitest'
import { findIn } from '../fixtures/find-in.ts'

const detect = (text: string) => findIn([text]).map(({ text: value }) => value)

const facts = 'On 15 October 2004 he was fined EUR 1,200 by the Warsaw Regional Court.'

it('finds dates and sums in a judgment, where they lead to the person', () => {
  const found = detect(`PROCEDURE\nThe case originated in an application (no. 40593/04) against Poland.\n${facts}`)
  expect(found).toEqual(expect.arrayContaining(['40593/04', '15 October 2004', 'EUR 1,200', 'Warsaw Regional Court']))
})

it('leaves them in police papers, where they are facts of the case', () => {
  expect(detect(`MG5 POLICE REPORT\n${facts}`)).not.toContain('15 October 2004')
})
