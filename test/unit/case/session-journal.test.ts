import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { changeCase } from '../../../electron/session/case/change-case.ts'
import { closeCase } from '../../../electron/session/case/close-case.ts'
import { decide } from '../../../electron/session/case/decide.ts'
import { exportLog } from '../../../electron/session/case/export-log.ts'
import { putPerson } from '../../../electron/session/case/people.ts'
import { searchCase } from '../../../electron/session/case/search-case.ts'
import { undo } from '../../../electron/session/case/undo.ts'
import { leavePage, viewPage } from '../../../electron/session/case/view-page.ts'
import { judgeLog } from '../../../electron/store/audit-log.ts'
import { markOn, type Office, openOffice, twoDocuments } from './session-fixture.ts'

let office: Office
beforeAll(() => {
  office = openOffice()
})
afterAll(() => office.leave())

describe('the journal', () => {
  test('tells who saw, searched and decided what, in the words of the law, and no value', async () => {
    const { c, a } = await twoDocuments(office)
    viewPage(c, a, 0)
    searchCase(c, { how: 'text', text: 'Featherstone' })
    decide(c, { selection: { by: 'case' }, among: 'open', decision: 'accepted', note: 'about Featherstone' })
    putPerson(c, { names: ['Imogen Featherstone'], role: 'witness', treatment: 'redact' })
    undo(c)
    await changeCase(c, { title: 'R v Pikeworthy', policyId: 'everything' })
    leavePage(c)
    const text = Buffer.from(await exportLog(c, 'jsonl')).toString()
    const types = new Set(c.store.journal.entries().map(({ type }) => type))
    for (const type of [
      'case.created',
      'session.opened',
      'document.opened',
      'mark.proposed',
      'document.detected',
      'page.viewed',
      'searched',
      'act.begun',
      'mark.decided',
      'mark.noted',
      'person.changed',
      'act.undone',
      'mark.restored',
      'case.changed',
      'policy.changed',
      'log.exported',
      'journal.signed',
    ])
      expect(types).toContain(type)
    for (const value of [
      'Featherstone',
      'FEATHERSTONE',
      'Imogen',
      '900471',
      'Quarrell',
      'YO39',
      'Pikeworthy',
      'statement_',
      'note.txt',
      office.root,
    ])
      expect(text).not.toContain(value)
    await closeCase(c)
  })

  test('seals one value alike wherever it stands, and on every machine that has the case', async () => {
    const { c, a, b } = await twoDocuments(office)
    const [one, two] = [markOn(c, a, '07700 900471'), markOn(c, b, '07700 900471')]
    const seals = c.store.journal
      .entries()
      .flatMap((entry) =>
        entry.type === 'mark.proposed' && [one.id, two.id].includes(entry.markId) ? [entry.value?.hmac] : [],
      )
    expect(new Set(seals).size).toBe(1)
    await closeCase(c)
  })

  test('is signed at the end of a session, and an export of it at its own end', async () => {
    const { c, folder } = await twoDocuments(office)
    await closeCase(c)
    const again = await office.open(folder)
    const log = Buffer.from(await exportLog(again, 'jsonl')).toString()
    expect(await judgeLog(log, null)).toMatchObject({ intact: true })
    const lines = log.trimEnd().split('\n')
    const cut = `${lines.slice(0, -1).join('\n')}\n`
    expect(await judgeLog(cut, null)).toMatchObject({ intact: false, fault: 'truncated' })
    const closed = lines.findIndex((line) => line.includes('"purpose":"session"'))
    expect(await judgeLog(`${lines.slice(0, closed + 1).join('\n')}\n`, null)).toMatchObject({ fault: 'truncated' })
    await closeCase(again)
  })

  test('written by someone else from its first entry is found out by its signatures', async () => {
    const { c } = await twoDocuments(office)
    const log = Buffer.from(await exportLog(c, 'jsonl')).toString()
    const { rewrite } = await import('./rewrite-log.ts')
    expect(
      await judgeLog(
        rewrite(log, (line) => line),
        null,
      ),
    ).toMatchObject({ intact: true })
    const forged = rewrite(log, (line) => line.replace('Ann Other', 'Ann Nother'))
    expect(await judgeLog(forged, null)).toMatchObject({ intact: false, fault: 'broken' })
    await closeCase(c)
  })
})
