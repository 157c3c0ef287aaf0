import { expect, it } from 'vitest'
import { lexicons } from '../../../electron/worker/lexicons.ts'
import { attachRoles } from '../../../shared/detect/attach-roles.ts'
import { pageView } from '../../../shared/detect/page-view.ts'
import type { Candidate } from '../../../shared/detect/recognizer.ts'
import { withSaidRoles } from '../../../shared/detect/said-roles.ts'
import type { EntityId } from '../../../shared/model/entity.ts'
import type { Role } from '../../../shared/model/finding.ts'

const cases: readonly (readonly [string, string, string, Role | undefined])[] = [
  ['an officer’s own number', 'OIC: DC 16821 Hester QUICKE, mob 07987 617 562', '07987 617 562', 'officer'],
  [
    'a number that the officer was given',
    'DC Hester QUICKE was told to ring 07987 617 562',
    '07987 617 562',
    undefined,
  ],
]

it.each(cases)('%s', (_what, text, value, role) => {
  const view = pageView({ pageIndex: 0, text, source: 'text' }, lexicons())
  const claimOf = (entity: EntityId, part: string, own?: Role) => {
    const start = text.indexOf(part)
    return { entity, start, end: start + part.length, ...(own === undefined ? {} : { role: own }) }
  }
  const [, number] = attachRoles([claimOf('PERSON', 'Hester QUICKE', 'officer'), claimOf('PHONE_NUMBER', value)], view)
  expect(number?.role).toBe(role)
})

/** What a sentence says of someone before the name. */
const said: readonly (readonly [text: string, role: Role | null])[] = [
  ['Suspect named as Darren Pikeworthy.', 'suspect'],
  ['He saw the suspect Darren Pikeworthy run.', 'suspect'],
  ['The defendant, Mr Darren Pikeworthy, said nothing.', 'suspect'],
  ['The victim has been identified. Victim identified by staff as Darren Pikeworthy', 'victim'],
  ['a witness called Darren Pikeworthy came', 'witness'],
  ['I suspect Darren Pikeworthy took it.', null],
  ['They suspect Darren Pikeworthy.', null],
  ['The suspect, Darren Pikeworthy’s brother, ran.', null],
  ['The suspect was a friend of Darren Pikeworthy.', null],
  ['The suspect hit Darren Pikeworthy.', null],
]

it.each(said)('%s', (text, role) => {
  const view = pageView({ pageIndex: 0, text, source: 'text' }, lexicons())
  const start = text.indexOf('Darren')
  const name: Candidate = { entity: 'PERSON', start, end: start + 'Darren Pikeworthy'.length, score: 0.8, because: '' }
  const [claim] = withSaidRoles([name], view)
  expect(claim?.role ?? null).toBe(role)
})

it('reads a small l for the capital I of a name, in recognised text only', () => {
  const names = (source: 'text' | 'ocr') =>
    pageView({ pageIndex: 0, text: 'then lestyn rang', source }, lexicons()).tokens.map(({ text }) => text)
  expect(names('ocr')).toContain('Iestyn')
  expect(names('text')).toContain('lestyn')
})
