import { afterAll, beforeAll, expect, test } from 'vitest'
import { changePerson, type PersonChange } from '../../../electron/session/case/change-person.ts'
import { closeCase } from '../../../electron/session/case/close-case.ts'
import { decideByInstructions } from '../../../electron/session/case/decide-by-instructions.ts'
import { listPeople } from '../../../electron/session/case/people.ts'
import { seeJournal } from '../../../electron/session/case/see-case.ts'
import { markOn, type Office, openOffice } from './session-fixture.ts'

let office: Office
beforeAll(() => {
  office = openOffice()
})
afterAll(() => office.leave())

const statement = 'Statement of: Imogen Featherstone\nI saw Darren Pikeworthy. My phone is 07700 900471.\n'

let count = 0
async function oneDocument() {
  const c = await office.open(await office.create(`person ${++count}`))
  const id = await office.add(c, 'statement.txt', statement)
  const change = (who: string, more: Partial<PersonChange> = {}) =>
    changePerson(c, { who, alsoCalled: [], isRemoved: false, ...more })
  return { c, id, change }
}

test('a name that the register does not have is entered; one that it has is changed, by name or id', async () => {
  const { c, change } = await oneDocument()
  change('Darren Pikeworthy', { role: 'suspect' })
  change('darren  pikeworthy', { alsoCalled: ['Dazza'] })
  const [person] = listPeople(c)
  expect(listPeople(c)).toMatchObject([{ names: ['Darren Pikeworthy', 'Dazza'], role: 'suspect', marks: 1 }])
  change(person?.id ?? '', { role: null })
  expect(listPeople(c)).toMatchObject([{ role: null, treatment: 'by-policy' }])
  change('Dazza', { isRemoved: true })
  expect(listPeople(c)).toEqual([])
  expect(() => change('Dazza', { isRemoved: true })).toThrow('PERSON_UNKNOWN')
  await closeCase(c)
})

test('kept or redacted, all their marks are decided; a ground stays with each and is in the journal', async () => {
  const { c, id, change } = await oneDocument()
  expect(change('Darren Pikeworthy', { treatment: 'redact' })).toBe(1)
  expect(markOn(c, id, 'Pikeworthy').state).toBe('accepted')
  const ground = { ground: 'needed-for-decision', owner: 'Insp. Reid' } as const
  expect(change('Darren Pikeworthy', { treatment: 'keep', ground })).toBe(1)
  expect(markOn(c, id, 'Pikeworthy')).toMatchObject({ state: 'rejected', keptBecause: ground })
  expect(seeJournal(c, 0, 500).filter(({ type }) => type === 'mark.kept')).toMatchObject([ground])
  await closeCase(c)
})

test('a mark that is kept on a ground stays visible whatever is accepted in bulk', async () => {
  const { c, id } = await oneDocument()
  const markIds = [markOn(c, id, '07700').id]
  const kept = { markIds, ground: 'consent' } as const
  decideByInstructions(c, { accept: 'all', decisions: new Map(), also: [], likePages: [], kept })
  expect(markOn(c, id, '07700')).toMatchObject({
    state: 'rejected',
    keptBecause: { owner: 'Ann Other', ground: 'consent' },
  })
  await closeCase(c)
})
