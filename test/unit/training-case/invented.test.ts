import { describe, expect, test } from 'vitest'
import { luhn } from '../../../shared/detect/checks/luhn.ts'
import { mod11 } from '../../../shared/detect/checks/mod11.ts'
import { asnCheck, croCheck, pncCheck } from '../../../shared/detect/checks/mod23.ts'
import { mod97 } from '../../../shared/detect/checks/mod97.ts'
import { readSources } from '../../fixtures/training-case/make.ts'

const mentions = readSources().flatMap((source) => source.mentions)
const flat = (text: string): string => text.replace(/[^\dA-Z+]/g, '')

/** What every value of a kind must be: valid, so that it trains, and out of use, so that it is nobody's. */
const rules: readonly [kind: string, why: string, holds: (text: string) => boolean][] = [
  ['PHONE', "is in Ofcom's ranges for drama", (t) => /^(0|\+44)(7700900\d{3}|1632960\d{3})$/.test(flat(t))],
  ['EMAIL', 'is at a reserved or police domain', (t) => /@[a-z.]+\.example$|@ouseshire\.police\.uk$/.test(t)],
  ['NHS_NUMBER', 'passes modulus 11, in the test range 999', (t) => mod11(t) && t.startsWith('999')],
  [
    'PNC_ID',
    'has the right check letter and a serial past any issued',
    (t) => pncCheck(t) && /\/99\d{5}[A-Z]$/.test(t),
  ],
  ['CRO', 'has the right check letter', croCheck],
  [
    'CARD',
    'passes Luhn and is of no issuer, or is four digits',
    (t) => /^\d{4}$/.test(t) || (luhn(t) && flat(t).startsWith('49999')),
  ],
  ['IMEI', 'passes Luhn, with the test prefix 00', (t) => luhn(t) && t.startsWith('00')],
  ['IBAN', 'passes modulus 97', mod97],
  ['SORT_CODE', 'is not of any bank', (t) => t.startsWith('00-')],
  ['NINO', 'has the prefix MW, kept for administration', (t) => /^MW \d\d \d\d \d\d [A-D]$/.test(t)],
  ['VRM', 'has the memory tag J, never issued', (t) => /^J[A-Z]\d\d ?[A-Z]{3}$/.test(t)],
  ['DRIVING_LICENCE', 'has the structure of a driver number', (t) => /^[A-Z]{5} \d{6} [A-Z]{2}9[A-Z]{2}$/.test(t)],
  ['IP_ADDRESS', 'is reserved for documentation (RFC 5737)', (t) => t.startsWith('203.0.113.')],
  ['URN', 'names no force', (t) => t.startsWith('24 ')],
  ['POSTCODE', 'is in a district that does not exist', (t) => t.startsWith('YO39 ')],
]

describe.each(rules)('every %s %s', (kind, _why, holds) => {
  const values = [...new Set(mentions.filter((m) => m.type === kind).map((m) => m.text))]

  test('at least one is there', () => expect(values).not.toEqual([]))
  test.each(values)('%s', (value) => expect(holds(value)).toBe(true))
})

test('the arrest summons number has the right check letter', () => {
  const asn = mentions.find((m) => m.text.startsWith('26/24EL'))
  expect(asnCheck(asn?.text ?? '')).toBe(true)
})

test('postcodes inside addresses are in the district that does not exist, too', () => {
  const inside = mentions
    .filter((m) => m.type === 'ADDRESS')
    .flatMap((m) => m.text.match(/\b[A-Z]{1,2}\d+ \d[A-Z]{2}\b/g) ?? [])
  expect(inside.length).toBeGreaterThan(0)
  expect(inside.filter((p) => !p.startsWith('YO39 '))).toEqual([])
})
