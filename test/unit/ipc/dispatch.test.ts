import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ChosenFiles } from '../../../electron/main/chosen-files.ts'
import { type Composition, compose } from '../../../electron/main/compose.ts'
import { dispatch } from '../../../electron/main/dispatch.ts'
import { handlersOf } from '../../../electron/main/handlers.ts'
import { OpenCases } from '../../../electron/main/open-cases.ts'
import type { Answer } from '../../../shared/ipc/answer.ts'
import { contract, type Handlers } from '../../../shared/ipc/contract.ts'
import { Failure } from '../../../shared/result.ts'
import { noteDesk } from './desk.ts'

const mail = 'resources/training-case/documents/06_email.txt'
let composition: Composition
let handlers: Handlers
const shelf = { folder: '/nowhere', protectors: async () => [], tell: () => undefined }
beforeAll(() => {
  const signal = new AbortController().signal
  composition = compose({ product: 'test', jobs: 1, signal, progress: () => {} })
  handlers = handlersOf(
    composition.session,
    new ChosenFiles(),
    noteDesk([mail, '/nowhere/gone.pdf']),
    new OpenCases(composition.session, shelf),
  )
})
afterAll(() => composition.close())

const call = (name: unknown, request: unknown = {}) => dispatch(handlers, true, name, request)
const answered = (answer: Answer) => (answer.ok ? answer.value : answer)

describe('a call from the window', () => {
  test('every call of the contract has a handler', () => {
    expect(Object.keys(handlers).sort()).toEqual(Object.keys(contract).sort())
  })

  test('lists what is looked for, and the policies', async () => {
    expect(answered(await call('entities.list'))).toContainEqual(expect.objectContaining({ entity: 'PHONE_NUMBER' }))
    expect(answered(await call('policies.list'))).toContainEqual(expect.objectContaining({ id: 'pre-charge' }))
  })

  test('a chosen file is named, never placed; it is read and findings have places', async () => {
    const chosen = answered(await call('documents.choose')) as { documentId: string; name: string }[]
    expect(chosen.map(({ name }) => name)).toEqual(['06_email.txt', 'gone.pdf'])
    expect(JSON.stringify(chosen)).not.toContain('/')
    const [document, gone] = chosen
    const seen = answered(await call('documents.detect', { documentId: document?.documentId, policy: 'everything' }))
    expect(seen).toMatchObject({ pages: [{ pageNumber: 1, status: 'read' }] })
    const { findings } = seen as { findings: { quads: unknown[] }[] }
    expect(findings.length).toBeGreaterThan(5)
    expect(findings.every(({ quads }) => quads.length > 0)).toBe(true)
    expect(await call('documents.detect', { documentId: gone?.documentId, policy: 'everything' })).toMatchObject({
      ok: false,
      code: 'INPUT_NOT_FOUND',
    })
  })
})

describe('a call that must not get through', () => {
  const rows: readonly [why: string, isTrusted: boolean, name: unknown, request: unknown][] = [
    ['from a frame that is not ours', false, 'app.about', {}],
    ['with an unknown name', true, 'app.quit', {}],
    ['with the name of something every object has', true, 'toString', {}],
    ['with no name', true, undefined, {}],
    ['with a field too many', true, 'app.about', { x: 1 }],
    ['with a field of the wrong kind', true, 'documents.detect', { documentId: 7, policy: 'everything' }],
    ['to open a folder nobody chose', true, 'folder.open', { documentId: '/etc' }],
    ['for a file nobody chose', true, 'documents.detect', { documentId: 'x', policy: 'everything' }],
  ]
  test.each(rows)('%s', async (_, isTrusted, name, request) => {
    expect(await dispatch(handlers, isTrusted, name, request)).toEqual({ ok: false, code: 'BAD_REQUEST', details: {} })
  })
})

describe('what goes wrong in a handler', () => {
  const failing = (thrown: unknown): Handlers => ({ ...handlers, 'app.about': () => Promise.reject(thrown) })
  test('a failure keeps its code and numbers', async () => {
    const answer = await dispatch(failing(new Failure('BOX_OFF_PAGE', { pageNumber: 3 })), true, 'app.about', {})
    expect(answer).toEqual({ ok: false, code: 'BOX_OFF_PAGE', details: { pageNumber: 3 } })
  })
  test('anything else says nothing of itself', async () => {
    const answer = await dispatch(failing(new Error('Mr Smith')), true, 'app.about', {})
    expect(answer).toEqual({ ok: false, code: 'INTERNAL', details: {} })
  })
  test('an answer that is not what the contract says does not cross', async () => {
    const wrong = { ...handlers, 'app.about': async () => ({ product: 'x', runtime: 'y', path: '/home' }) }
    expect(await dispatch(wrong, true, 'app.about', {})).toMatchObject({ ok: false, code: 'INTERNAL' })
  })
})
