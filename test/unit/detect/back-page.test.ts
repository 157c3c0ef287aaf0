import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { backPageScore } from '../../../shared/detect/back-page.ts'
import { randomOf } from '../review/random.ts'

const root = join(import.meta.dirname, '../../..')
const pagesOf = (file: string): readonly string[] =>
  readFileSync(file, 'utf8')
    .replace(/\[\[[A-Z_]+\|([^\]]*)\]\]/g, '$1')
    .split('\n#pagebreak\n')

const training = pagesOf(join(root, 'resources/training-case/source/01_mg11_statement.txt'))
const devset = join(root, '../shared/devset/docs/b01_mg11.txt')

const form = `MG 11 (CONT)   Restricted (when complete)
Witness contact details
Home address: ..........................    Postcode: ........
Home telephone number: ........   Work telephone number: .......
Mobile / pager number:            E-mail address:
Preferred means of contact:
Male / Female (delete as applicable)   Date and place of birth:
Former name:       Height:       Ethnicity Code (16+1):
Dates of witness non-availability:
Witness care
a) Is the witness willing and likely to attend court? Yes/No. If 'No', include reason(s) on form MG6.
b) What can be done to ensure attendance?
c) Does the witness require a Special Measures Assessment as a vulnerable or intimidated witness?
Witness Consent (for witness completion)
c) I consent to police having access to my medical record(s) in relation to this matter`

const account = `${'The man came out of the shop and ran towards the bridge with the bag under his arm.\n'.repeat(12)}
I was asked for my witness contact details and for the dates of witness non-availability, and gave both.
Witness care rang me on Monday. I was given the leaflet about giving a witness statement to the police.
The officer told me about special measures. I consent to the statement being disclosed for the purposes of
civil proceedings, and said what my home address is. Dates to avoid are in my e-mail to Witness Care. I will
attend court. My date and place of birth and my former name were taken down by the officer as well.`

const crimeReport = `CRIME REPORT   Witness details
Home address: 4 Mill Lane    Home telephone: 01632 960277   Mobile phone: 07700 900518
Date and place of birth: 03/03/1987, Leeds    Former name: none    Ethnicity code: B2
Preferred means of contact: e-mail    Best time of contact: evenings`

const rows: readonly [what: string, text: string, isBack: boolean][] = [
  ['the form, empty', form, true],
  ['the back page of the training case', training[2] ?? '', true],
  ['its front page', training[0] ?? '', false],
  ['its second page', training[1] ?? '', false],
  ['an account that mentions what is on the back page', account, false],
  ['a front page that ends with the boxes of the back', `${training[0]}\n${form}`, false],
  ['a report with the contact details of a witness', crimeReport, false],
  ['nothing', '', false],
]
test.each(rows)('%s', (_, text, isBack) => {
  expect(backPageScore({ text }) > 0).toBe(isBack)
})

describe('as recognition reads it', () => {
  /** One letter in so many is read as another. */
  const misread = (text: string, seed: number, oneIn: number): string => {
    const random = randomOf(seed)
    return [...text].map((char) => (/\p{L}/u.test(char) && random() < 1 / oneIn ? 'eilr'[seed % 4] : char)).join('')
  }

  test.each([1, 2, 3, 4, 5])('with one letter in twenty-five wrong, and columns run together: seed %i', (seed) => {
    const text = misread(training[2]?.replace(/ {2,}/g, ' ') ?? '', seed, 25)
    expect(backPageScore({ text })).toBeGreaterThan(0.6)
    expect(backPageScore({ text: misread(account, seed, 25) })).toBe(0)
  })
})

test.skipIf(!existsSync(devset))('of the devset, the back of the statement alone (skipped without ../shared)', () => {
  expect(pagesOf(devset).map((text) => backPageScore({ text }) > 0)).toEqual([false, true])
})

test('costs next to nothing on a page made to be slow', () => {
  const hostile = `witness ${'witness consent dates home telephone special '.repeat(4_000)}\n`.repeat(2)
  const began = performance.now()
  backPageScore({ text: `${hostile}${'witness  '.repeat(20_000)}` })
  expect(performance.now() - began).toBeLessThan(1_000)
})
