import { describe, expect, test } from 'vitest'
import { dayFrom, dayInNumbers, isDay } from '../../../renderer/text/day-in-numbers.ts'

describe('a day as it is written in Britain', () => {
  test.each([
    ['01/02/2027', '2027-02-01'],
    ['1/2/27', '2027-02-01'],
    ['31.05.2027', '2027-05-31'],
    ['31-5-2027', '2027-05-31'],
    ['31 05 2027', '2027-05-31'],
    ['31052027', '2027-05-31'],
    ['31 May 2027', '2027-05-31'],
    [' 9 september 2027 ', '2027-09-09'],
    ['2027-05-31', '2027-05-31'],
    ['29/02/2028', '2028-02-29'],
  ])('%s is %s', (written, day) => expect(dayFrom(written)).toBe(day))

  test.each([
    '31/04/2027',
    '29/02/2027',
    '05/31/2027',
    '2027-13-01',
    '0/1/2027',
    '1/1/0027',
    '31 Mai 2027',
    '31/05',
    '1/5/202',
    'tomorrow',
    '',
  ])('%s is none', (written) => expect(dayFrom(written)).toBeNull())

  test('is shown with two figures each, day first; what is no day, as it is', () => {
    expect(dayInNumbers('2027-05-01')).toBe('01/05/2027')
    expect(['', '1/5', '2027-02-30'].map(dayInNumbers)).toEqual(['', '1/5', '2027-02-30'])
    expect([isDay('2027-05-01'), isDay('2027-02-30'), isDay('')]).toEqual([true, false, false])
  })
})
