import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeCase } from '../../../electron/session/case/close-case.ts'
import { decide } from '../../../electron/session/case/decide.ts'
import { putPerson } from '../../../electron/session/case/people.ts'
import {
  confirmSample,
  returnCase,
  sampleForReview,
  signOff,
  submitForReview,
} from '../../../electron/session/case/second-review.ts'
import { checkCase, seeCase, unreadyReasons } from '../../../electron/session/case/see-case.ts'
import { undo } from '../../../electron/session/case/undo.ts'
import { ann, bob, type Office, openOffice, twoDocuments } from './session-fixture.ts'

let office: Office
beforeAll(() => {
  office = openOffice()
})
afterAll(() => office.leave())

describe('two persons', () => {
  test('the first decides and submits, the second looks at a sample, returns or signs off, and decides nothing', async () => {
    const { c, folder } = await twoDocuments(office, { isTwoPerson: true, samplingRate: 0.5 })
    expect(() => submitForReview(c)).toThrow('NOT_READY')
    decide(c, { selection: { by: 'case' }, among: 'open', decision: 'accepted' })
    expect(unreadyReasons(c).map(({ obstacle }) => obstacle)).toEqual(['not-signed-off'])
    expect(() => signOff(c)).toThrow('SAME_PERSON')
    submitForReview(c)
    await closeCase(c)

    const second = await office.open(folder, { actor: bob })
    const all = { selection: { by: 'case' }, among: 'all', decision: 'rejected' } as const
    expect(() => decide(second, all)).toThrow('SECOND_PERSON_READS')
    expect(() => undo(second)).toThrow('SECOND_PERSON_READS')
    returnCase(second, 'Look at page 1 again')
    await closeCase(second)

    const first = await office.open(folder)
    expect(first.state.second).toMatchObject({ phase: 'returned', note: 'Look at page 1 again', settledBy: 'Bob Reid' })
    submitForReview(first)
    await closeCase(first)

    const again = await office.open(folder, { actor: bob })
    const { sample, open } = sampleForReview(again)
    expect(sample).toHaveLength(Math.ceil(seeCase(again).marks.accepted / 2))
    expect(open).toBe(sample.length)
    expect(() => signOff(again)).toThrow('SAMPLE_NOT_CHECKED')
    confirmSample(
      again,
      sample.map(({ id }) => id),
    )
    signOff(again)
    expect(unreadyReasons(again)).toEqual([])
    await closeCase(again)

    const last = await office.open(folder)
    expect(unreadyReasons(last)).toEqual([])
    undo(last)
    expect(unreadyReasons(last).map(({ obstacle }) => obstacle)).toContain('not-signed-off')
    await closeCase(last)
  })

  test.each(['Ann Other', ' ann  OTHER ', 'ＡＮＮ other'])(
    '"%s" is the first person in whatever spelling',
    async (reviewer) => {
      const { c, folder } = await twoDocuments(office, { isTwoPerson: true })
      decide(c, { selection: { by: 'case' }, among: 'open', decision: 'accepted' })
      submitForReview(c)
      await closeCase(c)
      const second = await office.open(folder, { actor: { ...bob, reviewer } })
      expect(() => signOff(second)).toThrow('SAME_PERSON')
      await closeCase(second)
    },
  )

  test('two names of one account are noted', async () => {
    const { c, folder } = await twoDocuments(office, { isTwoPerson: true, samplingRate: 0 })
    decide(c, { selection: { by: 'case' }, among: 'open', decision: 'accepted' })
    submitForReview(c)
    await closeCase(c)
    const second = await office.open(folder, { actor: { ...bob, user: ann.user } })
    signOff(second)
    expect(second.store.journal.entries().find(({ type }) => type === 'review.signed-off')).toMatchObject({
      isSharedAccount: true,
    })
    await closeCase(second)
  })
})

describe('checks over the whole case', () => {
  test('are about this case', async () => {
    const { c, a, b } = await twoDocuments(office, { offencePlaces: ['Quarrell Road'] })
    decide(c, { selection: { by: 'document', documentId: a }, among: 'all', decision: 'accepted' })
    decide(c, { selection: { by: 'document', documentId: b }, among: 'all', decision: 'rejected' })
    putPerson(c, { names: ['Darren Pikeworthy'], role: 'suspect', treatment: 'by-policy' })
    const found = new Map(checkCase(c).map((concern) => [`${concern.check} ${concern.about}`, concern]))
    expect([...found.keys()]).toEqual(
      expect.arrayContaining([
        'decided-differently 07700 900471',
        'suspect-hidden Darren Pikeworthy',
        'person-both-ways Darren Pikeworthy',
        'offence-place-hidden Quarrell Road',
        'decided-unseen ',
      ]),
    )
    await closeCase(c)
  })
})
