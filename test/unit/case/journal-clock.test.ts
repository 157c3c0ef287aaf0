import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeCase } from '../../../electron/session/case/close-case.ts'
import { decide } from '../../../electron/session/case/decide.ts'
import { exportLog } from '../../../electron/session/case/export-log.ts'
import { openCase } from '../../../electron/session/case/open-case.ts'
import { leavePage, viewPage } from '../../../electron/session/case/view-page.ts'
import { judgeLog } from '../../../electron/store/audit-log.ts'
import { ann, markOn, type Office, openOffice } from './session-fixture.ts'
import { protector } from './store-fixture.ts'

const statement = `WITNESS STATEMENT
Statement of: Imogen Featherstone. My phone is 07700 900471 and my e-mail is imogen.f@postbox.example.
I live at 14 Quarrell Road, Whitfell, YO39 4TR.
On Monday I saw Darren Pikeworthy in the yard. My friend rang 07700 900471 at once.
`

let office: Office
beforeAll(() => {
  office = openOffice()
})
afterAll(() => office.leave())

describe('a clock that jumps', () => {
  const jumps: readonly [what: string, ...times: readonly string[]][] = [
    ['back ten years', '2026-11-24T10:00:00.000Z', '2016-11-24T10:00:00.000Z', '2026-11-24T10:00:01.000Z'],
    ['forward a hundred years', '2026-11-24T10:00:00.000Z', '2126-11-24T10:00:00.000Z', '2026-11-24T10:00:01.000Z'],
    [
      'over the end of summer time, an hour twice',
      '2026-10-25T00:59:59.999Z',
      '2026-10-25T00:00:00.000Z',
      '2026-10-25T01:00:00.000Z',
    ],
  ]
  test.each(jumps)(
    '%s: decisions and their order stand, the chain holds, reading time is counted by another clock',
    async (what, ...times) => {
      const folder = await office.create(`clock ${what}`)
      let now = 0
      let ms = 0
      const session = { ...office.session, now: () => new Date(times[Math.min(now, times.length - 1)] ?? 0) }
      const c = await openCase(session, folder, { protectors: [protector], actor: ann, clockMs: () => ms })
      const a = await office.add(c, `clock ${what}.txt`, statement)
      const phone = markOn(c, a, '900471').id
      viewPage(c, a, 0)
      for (const decision of ['accepted', 'rejected', 'accepted'] as const) {
        decide(c, { selection: { by: 'marks', markIds: [phone] }, among: 'all', decision })
        now += 1
        ms += 1000
      }
      leavePage(c)
      expect(c.state.dwellMs.get(`${a} 0`)).toBe(3000)
      await closeCase(c)
      const again = await office.open(folder)
      expect(again.state.marks.get(phone)?.state).toBe('accepted')
      expect(again.store.isIntact()).toBe(true)
      const log = Buffer.from(await exportLog(again, 'jsonl')).toString()
      expect(await judgeLog(log, null)).toMatchObject({ intact: true })
      expect(
        again.store.journal.entries().flatMap((entry) => (entry.type === 'mark.decided' ? [entry.decision] : [])),
      ).toEqual(['accepted', 'rejected', 'accepted'])
      await closeCase(again)
    },
  )
})
