import { describe, expect, it } from 'vitest'
import { luhn } from '../../../shared/detect/checks/luhn.ts'
import { mod11 } from '../../../shared/detect/checks/mod11.ts'
import { asnCheck, croCheck, pncCheck } from '../../../shared/detect/checks/mod23.ts'
import { mod97 } from '../../../shared/detect/checks/mod97.ts'
import { mrzDigit } from '../../../shared/detect/checks/mrz.ts'
import { asDigits } from '../../../shared/detect/checks/ocr.ts'

/** Vectors of domain.md §1.5. */
const vectors = [
  ['NHS number', mod11, ['943 476 5919', '450 557 7104', '999 000 0018'], ['943 476 5918']],
  ['payment card', luhn, ['4111 1111 1111 1111', '490154203237518'], ['4111 1111 1111 1112']],
  [
    'PNC ID',
    pncCheck,
    ['2008/0056560Z', '79/163001B', '81/34U', '02/73319Z', '2001/0171310W', '1981/0154257C'],
    ['20030011985Z', '2008/0056560A'],
  ],
  ['CRO number', croCheck, ['265416/21G', '65656/91H', 'SF05/482703J', 'SF83/50058Z'], ['85227/65G', '739094/08X']],
  [
    'ASN',
    asnCheck,
    ['1101ZD0100000448754K', '1101ZD0100000410836V', '11/01ZD/01/00000448754K'],
    ['1101ZD0100000448754A'],
  ],
  ['IBAN', mod97, ['GB82 WEST 1234 5698 7654 32'], ['GB83 WEST 1234 5698 7654 32']],
] as const

describe.each(vectors)('%s', (_name, check, right, wrong) => {
  it.each(right)('holds for %s', (value) => expect(check(value)).toBe(true))
  it.each(wrong)('fails for %s', (value) => expect(check(value)).toBe(false))
})

describe('machine-readable zone (ICAO 9303 specimen)', () => {
  it.each([
    ['L898902C3', 6],
    ['740812', 2],
    ['120415', 9],
  ] as const)('%s has check digit %i', (value, digit) => expect(mrzDigit(value)).toBe(digit))
})

it('reads letters that OCR takes for figures', () => expect(asDigits('O77OO 9OOI2B')).toBe('07700 900128'))
