import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ChosenFiles } from '../../../electron/main/chosen-files.ts'
import { type Composition, compose } from '../../../electron/main/compose.ts'
import { dispatch } from '../../../electron/main/dispatch.ts'
import { handlersOf } from '../../../electron/main/handlers.ts'
import { type CaseProgress, OpenCases, shelfHere } from '../../../electron/main/open-cases.ts'
import type { CallName, Handlers } from '../../../shared/ipc/contract.ts'
import type { CaseStatus } from '../../../shared/review/case/case-view.ts'
import { noteDesk } from './desk.ts'

let root: string
let composition: Composition
let cases: OpenCases
let files: ChosenFiles
let handlers: Handlers
let onProgress: (one: CaseProgress) => void = () => undefined

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'watched first '))
  process.env.REDACTION_ASSIST_HOME = join(root, 'home')
  composition = compose({ product: 'test', jobs: 1, signal: new AbortController().signal, progress: () => {} })
  const shelf = shelfHere(
    composition.session,
    () => null,
    (one) => onProgress(one),
  )
  cases = new OpenCases(composition.session, shelf)
  files = new ChosenFiles()
  handlers = handlersOf(composition.session, files, noteDesk([]), cases)
})
afterAll(async () => {
  await cases.closeAll()
  await composition.close()
  rmSync(root, { recursive: true, force: true })
})

async function call<T>(name: CallName, request: object = {}): Promise<T> {
  const answer = await dispatch(handlers, true, name, structuredClone(request))
  if (!answer.ok) throw new Error(`${name}: ${answer.code}`)
  return answer.value as T
}

/** So many pages of plain lines. */
const offer = (name: string, pages: number): string => {
  const line = `The door of ${name} was open, and the light in the hall was on when the patrol came by.\n`
  writeFileSync(join(root, name), line.repeat(60 * pages))
  return files.offer([join(root, name)])[0]?.documentId ?? ''
}

test('what someone looks at is read before the rest, even while another document is being read; reading is held and goes on', async () => {
  const details = { title: 'R v Pikeworthy' }
  const { caseId } = await call<{ caseId: string }>('case.create', { details, passphrase: null, reviewer: 'Ann Other' })
  await call('case.open', { caseId, reviewer: 'Ann Other', role: 'reviewer', passphrase: null, acceptOlder: false })
  const told: CaseProgress[] = []
  const bothDone = new Promise<void>((resolve) => {
    onProgress = (one) => {
      told.push(one)
      if (told.filter(({ isDone }) => isDone).length === 2) resolve()
    }
  })
  const documentIds = [offer('long.txt', 45), offer('short.txt', 2)]
  const added = await call<{ documentId: string }[]>('case.add', { caseId, documentIds, replaces: null })
  const [long, short] = added.map(({ documentId }) => documentId)
  await call('case.analyse', { caseId, documentId: short, pageIndex: 0, isAnew: false })
  await bothDone
  expect(told.filter(({ isDone }) => isDone).map(({ documentId }) => documentId)).toEqual([short, long])
  expect(told.every(({ error }) => error === null)).toBe(true)
  expect(told.at(-1)).toMatchObject({ documentId: long, isDone: true })
  expect(told.at(-1)?.pagesRead).toBe(told.at(-1)?.pages)

  const heardOf = (isMeant: (one: CaseProgress) => boolean) =>
    new Promise<CaseProgress>((resolve) => {
      onProgress = (one) => isMeant(one) && resolve(one)
    })
  const begun = heardOf(({ pagesRead }) => pagesRead > 0)
  await call('case.add', { caseId, documentIds: [offer('held.txt', 90)], replaces: null })
  await begun
  await call('case.holdReading', { caseId, isHeld: true })
  const unread = async () => (await call<CaseStatus>('case.status', { caseId })).documents[2]?.pageStates.unread ?? 0
  const heard: CaseProgress[] = []
  onProgress = (one) => heard.push(one)
  await new Promise((resolve) => setTimeout(resolve, 400))
  const left = await unread()
  expect(left).toBeGreaterThan(0)
  expect(heard.every(({ isHeld, isDone }) => isHeld && !isDone)).toBe(true)
  const done = heardOf(({ isDone }) => isDone)
  await call('case.holdReading', { caseId, isHeld: false })
  expect(await done).toMatchObject({ isHeld: false, error: null })
  expect(await unread()).toBe(0)
}, 60_000)
