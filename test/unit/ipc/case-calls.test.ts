import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compose } from '../../../electron/main/compose.ts'
import { dispatch } from '../../../electron/main/dispatch.ts'
import { handlersOf } from '../../../electron/main/handlers.ts'
import { drawCasePage } from '../../../electron/session/case/draw-case-page.ts'
import type { CallName } from '../../../shared/ipc/contract.ts'
import type { CaseStatus, Revision, SeenPage } from '../../../shared/review/case/case-view.ts'
import type { CaseComparison } from '../../../shared/review/compare-proposals.ts'
import { noteDesk } from './desk.ts'
import { type Calls, casesFor, openCalls, until } from './window-calls.ts'

let calls: Calls
beforeAll(() => {
  calls = openCalls()
})
afterAll(() => calls.leave())

const call = <T>(name: CallName, request?: object): Promise<T> => calls.call<T>(name, request)

const statement = `Statement of: Imogen Featherstone. My phone is 07700 900471.
I saw Darren Pikeworthy in the yard of 14 Quarrell Road, Whitfell.
`

describe('a window works on a case', () => {
  let caseId: string
  let documentId: string
  const person = { reviewer: 'Ann Other', role: 'reviewer', passphrase: null, acceptOlder: false }

  test('makes it, opens it and fills it; pages are read in the background', async () => {
    const details = { title: 'R v Pikeworthy' }
    caseId = (await call<{ caseId: string }>('case.create', { details, passphrase: null, reviewer: 'Ann Other' }))
      .caseId
    await call('case.open', { caseId, ...person })
    expect(await call('case.list')).toMatchObject([{ caseId, holder: { reviewer: 'Ann Other', isHere: true } }])
    const given = calls.chosen('statement.txt', statement)
    const added = await call<{ documentId: string }[]>('case.add', {
      caseId,
      documentIds: [given, given],
      replaces: null,
    })
    expect(added).toMatchObject([{ name: 'statement.txt', error: null }, { error: 'DOCUMENT_ALREADY_THERE' }])
    documentId = added[0]?.documentId ?? ''
    await until(() => calls.progress.some(({ isDone }) => isDone))
    expect(calls.progress.at(-1)).toEqual({
      caseId,
      documentId,
      pagesRead: 1,
      pages: 1,
      isDone: true,
      error: null,
      isHeld: false,
    })
  }, 60_000)

  test('sees pages, marks and words, and the page as an image from the sealed original', async () => {
    const pages = await call<SeenPage[]>('case.pages', { caseId, documentId })
    expect(pages).toMatchObject([{ page: { state: 'read' }, excluded: null, readBy: null }])
    await call('case.view', { caseId, documentId, pageIndex: 0 })
    const { marks } = await call<SeenPage>('case.page', { caseId, documentId, pageIndex: 0 })
    expect(marks.map(({ finding }) => finding?.text)).toContain('07700 900471')
    expect(await call('case.pageText', { caseId, documentId, pageIndex: 0 })).toMatchObject({
      boxes: expect.any(Float32Array),
    })
    const jpeg = await drawCasePage(calls.session, calls.cases.of(caseId), documentId, 0, 72)
    expect([jpeg[0], jpeg[1]]).toEqual([0xff, 0xd8])
  })

  test('decides with a preview, undoes, searches, names people, checks', async () => {
    const all = { caseId, selection: { by: 'case' }, among: 'open', decision: 'accepted' }
    const preview = await call<{ marks: number }>('case.previewDecide', all)
    const revision = await call<Revision>('case.decide', all)
    expect(revision.marks).toHaveLength(preview.marks)
    expect(revision.marks.every(({ state }) => state === 'accepted')).toBe(true)
    await call('case.undo', { caseId })
    expect(await call('case.depth', { caseId })).toEqual({ undo: 0, redo: 1 })
    await call('case.redo', { caseId })
    const hits = await call<object[]>('case.search', { caseId, text: 'saw', how: 'text' })
    expect(hits).toMatchObject([{ text: 'saw', markId: null }])
    const box = { left: 20, bottom: 20, right: 80, top: 40 }
    expect(await call<Revision>('case.draw', { caseId, documentId, pageIndex: 0, box })).toMatchObject({
      marks: [{ origin: 'drawn', state: 'accepted' }],
    })
    await call('case.putPerson', {
      caseId,
      person: { names: ['Darren Pikeworthy'], role: 'suspect', treatment: 'keep' },
    })
    expect(await call('case.people', { caseId })).toMatchObject([{ names: ['Darren Pikeworthy'], accepted: 0 }])
    expect(await call('case.checks', { caseId })).toEqual(expect.any(Array))
    const page = { caseId, documentId, pageIndex: 0 }
    expect(await call('case.previewLikePages', page)).toEqual({ pages: [], marks: 0, lost: 0, leftAlone: 0 })
    expect(await call<Revision>('case.likePages', { ...page, isSameOnly: true })).toMatchObject({ changed: 0 })
    expect(await call('case.ready', { caseId })).toEqual([])
    expect(await call('case.verifyJournal', { caseId })).toMatchObject({ intact: true })
  })

  test('sees what two policies would propose, and nothing is written', async () => {
    const before = await call<CaseStatus>('case.status', { caseId })
    const ask = { caseId, documentId, left: 'pre-charge', right: 'everything' }
    const compared = await call<CaseComparison[]>('case.comparePolicies', ask)
    const phone = compared.find(({ text }) => text === '07700 900471')
    expect(phone).toMatchObject({ pageIndex: 0, entity: 'PHONE_NUMBER', left: 'redact', right: 'redact' })
    expect(phone?.markId).toEqual(expect.any(String))
    expect(compared.filter(({ left, right }) => left === null && right !== null).length).toBeGreaterThan(0)
    const same = await call<CaseComparison[]>('case.comparePolicies', { ...ask, right: 'pre-charge' })
    expect(same.filter(({ left, right }) => left !== right)).toEqual([])
    expect(await call('case.status', { caseId })).toEqual(before)
    await expect(call('case.comparePolicies', { ...ask, right: 'package' })).rejects.toThrow('POLICY_UNKNOWN')
  }, 60_000)

  test('closed while an export runs, the export is stopped first and leaves nothing', async () => {
    const out = join(calls.root, 'cut short')
    mkdirSync(out)
    const folderId = calls.files.offer([out])[0]?.documentId
    const about = { caseId, folderId, recipient: 'CPS East', justification: 'Charging decision', documentIds: null }
    const exporting = call<{ documents: { error: string | null }[] }>('case.export', about)
    await until(() => readdirSync(out).some((name) => name.startsWith('.work-')))
    await call('case.close', { caseId })
    expect((await exporting).documents.map(({ error }) => error)).toEqual(['CANCELLED'])
    expect(readdirSync(out)).toEqual([])
    await call('case.open', { caseId, ...person })
    const journal = await call<{ type: string }[]>('case.journal', { caseId, afterSeq: 0, limit: 5_000 })
    expect(journal.map(({ type }) => type)).toContain('export.finished')
    expect(journal.map(({ type }) => type)).not.toContain('export.abandoned')
  }, 60_000)

  test('exports its journal into a chosen folder, closes and finds it in the list', async () => {
    mkdirSync(join(calls.root, 'given'))
    const folderId = calls.files.offer([join(calls.root, 'given')])[0]?.documentId
    await call('case.exportLog', { caseId, folderId, format: 'jsonl' })
    expect(readdirSync(join(calls.root, 'given'))).toEqual(['journal.jsonl'])
    expect(readFileSync(join(calls.root, 'given', 'journal.jsonl'), 'utf8')).not.toContain('Featherstone')
    await call('case.close', { caseId })
    expect(await call('case.list')).toMatchObject([
      { caseId, holder: null, summary: { title: 'R v Pikeworthy', marksOpen: 0 } },
    ])
    await expect(call('case.status', { caseId })).rejects.toThrow('BAD_REQUEST')
  })

  test('with a key exported, it opens on another machine with the passphrase', async () => {
    await call('case.open', { caseId, ...person })
    await call('case.exportKey', { caseId, passphrase: 'a passphrase for the road' })
    await call('case.close', { caseId })
    process.env.REDACTION_ASSIST_HOME = join(calls.root, 'other home')
    const other = compose({ product: 'test', jobs: 1, signal: new AbortController().signal, progress: () => {} })
    const there = casesFor(other.session)
    const theirs = handlersOf(other.session, calls.files, noteDesk([]), there)
    const folder = join(calls.root, 'home', 'cases', readdirSync(join(calls.root, 'home', 'cases'))[0] ?? '')
    const given = calls.files.offer([folder])[0]?.documentId
    const ask = (name: CallName, request: object) => dispatch(theirs, true, name, request)
    expect(await ask('case.find', { documentId: given })).toEqual({ ok: true, value: { caseId } })
    expect(await ask('case.open', { caseId, ...person })).toMatchObject({ ok: false, code: 'PASSPHRASE_NEEDED' })
    const opened = await ask('case.open', { caseId, ...person, passphrase: 'a passphrase for the road' })
    expect((opened as { value: CaseStatus }).value.details.title).toBe('R v Pikeworthy')
    await there.closeAll()
    await other.close()
    process.env.REDACTION_ASSIST_HOME = join(calls.root, 'home')
  }, 60_000)
})

describe('a case that is found damaged', () => {
  test('is salvaged without a passphrase where it was made, and goes by its id from then on', async () => {
    const details = { title: 'R v Pikeworthy again' }
    const { caseId } = await call<{ caseId: string }>('case.create', {
      details,
      passphrase: null,
      reviewer: 'Ann Other',
    })
    const open = { caseId, reviewer: 'Ann Other', role: 'reviewer', passphrase: null, acceptOlder: false }
    await call('case.open', open)
    const box = { left: 20, bottom: 20, right: 80, top: 40 }
    const [added] = await call<{ documentId: string }[]>('case.add', {
      caseId,
      documentIds: [calls.chosen('damaged.txt', statement)],
      replaces: null,
    })
    const documentId = added?.documentId
    await until(() => calls.progress.some((one) => one.documentId === documentId && one.isDone))
    for (const left of [20, 30]) await call('case.draw', { caseId, documentId, pageIndex: 0, box: { ...box, left } })
    const { folder } = calls.cases.of(caseId).store
    await call('case.close', { caseId })
    const db = new DatabaseSync(join(folder, 'case.db'))
    db.exec('DROP TRIGGER event_kept; DELETE FROM event WHERE seq = 2')
    db.close()
    await expect(call('case.open', open)).rejects.toThrow('CASE_DAMAGED')
    const salvage = { caseId, reviewer: 'Ann Other', passphrase: null }
    expect(await call('case.salvage', salvage)).toMatchObject({
      events: { kept: 1, lost: 1 },
      documents: { kept: 1, lost: 0 },
      details: 'whole',
    })
    expect((await call<{ caseId: string }[]>('case.list')).filter((one) => one.caseId === caseId)).toHaveLength(1)
    calls.progress.length = 0
    await call('case.open', open)
    await until(() => calls.progress.some((one) => one.documentId === documentId && one.isDone))
    const { marks } = await call<SeenPage>('case.page', { caseId, documentId, pageIndex: 0 })
    expect(marks.filter(({ origin }) => origin === 'drawn')).toMatchObject([{ state: 'accepted' }])
    mkdirSync(join(calls.root, 'certificates'))
    const folderId = calls.files.offer([join(calls.root, 'certificates')])[0]?.documentId
    const salvagedTo = calls.cases.of(caseId).store.folder
    await call('case.delete', { caseId, folderId, justification: 'Retention ended' })
    expect([folder, salvagedTo].filter((place) => existsSync(place))).toEqual([])
  }, 60_000)
})
