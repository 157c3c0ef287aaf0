import { beforeAll, describe, expect, it } from 'vitest'
import { type WidthRow, widthFigures } from './width-attack.ts'

let rows: readonly WidthRow[]
beforeAll(async () => {
  rows = (await widthFigures()).rows
})
const row = (part: string): WidthRow => {
  const found = rows.find(({ situation }) => situation.includes(part))
  if (!found) throw new Error(`no row "${part}"`)
  return found
}

describe('what the width of a box tells of a name, 10,000 names in question (leak case 21)', () => {
  it('the attack works: the name is always among the candidates, and without a defence they are few', () => {
    expect(rows.map(({ hits }) => hits)).toEqual(rows.map(() => 100))
    expect(row('the text cut out, ').median).toBeLessThan(150)
  })
  it('a box with white space beside it leaves ten times as many', () => {
    expect(row('white space').median).toBeGreaterThan(10 * row('as wide as the word').median)
    expect(row('white space').fewest).toBeGreaterThan(5 * row('as wide as the word').fewest)
  })
  it('nor does cutting out tell more than the picture, not even of where the areas end', () => {
    expect(row('cut out by us').median).toBeGreaterThanOrEqual(row('from the picture').median)
    expect(row('cut out by us').median).toBeGreaterThan(2 * row('the text cut out, ').median)
  })
  it('between two words the text layer tells no more than the picture, which cannot be helped', () => {
    expect(row('text layer').median).toBeGreaterThanOrEqual(row('from the picture').median)
    expect(row('text layer').median).toBeGreaterThan(2 * row('the text cut out, ').median)
  })
})
