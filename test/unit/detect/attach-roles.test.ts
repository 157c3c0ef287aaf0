import { expect, it } from 'vitest'
import { lexicons } from '../../../electron/worker/lexicons.ts'
import { attachRoles } from '../../../shared/detect/attach-roles.ts'
import { pageView } from '../../../shared/detect/page-view.ts'
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

it('reads a small l for the capital I of a name, in recognised text only', () => {
  const names = (source: 'text' | 'ocr') =>
    pageView({ pageIndex: 0, text: 'then lestyn rang', source }, lexicons()).tokens.map(({ text }) => text)
  expect(names('ocr')).toContain('Iestyn')
  expect(names('text')).toContain('lestyn')
})
