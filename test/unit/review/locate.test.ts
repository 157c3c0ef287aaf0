import { describe, expect, test } from 'vitest'
import { locate } from '../../../shared/detect/locate.ts'
import { boxOf } from '../../../shared/geometry/quad.ts'
import { pageOf } from './page-of.ts'

const boxesOf = (page: ReturnType<typeof pageOf>, start: number, end: number) => locate(page, start, end).map(boxOf)

describe('where a span stands', () => {
  test('a word: from its first letter to its last', () => {
    expect(boxesOf(pageOf('Mr Smith ran'), 3, 8)).toEqual([{ left: 68, bottom: 700, right: 98, top: 710 }])
  })

  test('a name over a line end: one box a line', () => {
    expect(boxesOf(pageOf('saw John\nSmith run'), 4, 14)).toEqual([
      { left: 74, bottom: 700, right: 98, top: 710 },
      { left: 50, bottom: 688, right: 80, top: 698 },
    ])
  })

  test('a line break that the text does not show (a jump down and back) still starts a new box', () => {
    const page = pageOf('aaaa bbbb')
    page.boxes.set([50, 600, 56, 610], 5 * 4)
    expect(boxesOf(page, 0, 6)).toHaveLength(2)
  })

  test('text that runs up the page is one line', () => {
    const page = pageOf('abcd')
    for (let unit = 0; unit < 4; unit++) page.boxes.set([100, 100 + unit * 6, 110, 106 + unit * 6], unit * 4)
    expect(boxesOf(page, 0, 4)).toEqual([{ left: 100, bottom: 100, right: 110, top: 124 }])
  })

  test('text at an angle is covered letter by letter, not by one great box', () => {
    const page = pageOf('abcdef')
    for (let unit = 0; unit < 6; unit++)
      page.boxes.set([100 + unit * 5, 100 + unit * 5, 110 + unit * 5, 110 + unit * 5], unit * 4)
    expect(boxesOf(page, 0, 6)).toHaveLength(6)
  })

  test('characters without a place give no box', () => {
    const page = pageOf('abc')
    page.boxes.fill(0)
    expect(locate(page, 0, 3)).toEqual([])
  })
})
