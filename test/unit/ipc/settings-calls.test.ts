import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dispatch } from '../../../electron/main/dispatch.ts'
import { handlersOf } from '../../../electron/main/handlers.ts'
import type { CallName } from '../../../shared/ipc/contract.ts'
import { noteDesk } from './desk.ts'
import { type Calls, casesFor, openCalls } from './window-calls.ts'

let calls: Calls
beforeAll(() => {
  calls = openCalls()
})
afterAll(() => calls.leave())

describe('a call about cases that must not get through', () => {
  const rows: readonly [why: string, name: CallName, request: object][] = [
    ['about a case that is not open', 'case.status', { caseId: '0'.repeat(32) }],
    ['with a place for an id', 'case.status', { caseId: '../../etc' }],
    [
      'with a selection that is none',
      'case.decide',
      { caseId: '0'.repeat(32), selection: { by: 'all' }, among: 'all', decision: 'accepted' },
    ],
    ['into a folder nobody chose', 'case.exportLog', { caseId: '0'.repeat(32), folderId: 'x', format: 'jsonl' }],
    ['to find a case in a folder nobody chose', 'case.find', { documentId: 'x' }],
  ]
  test.each(rows)('%s', async (_, name, request) => {
    expect(await dispatch(calls.handlers, true, name, request)).toMatchObject({ ok: false, code: 'BAD_REQUEST' })
  })
})

describe('what is fixed for the computer', () => {
  const details = { title: 'R v Bound', isTwoPerson: false, classification: 'OFFICIAL' }
  const words = { alwaysRedact: ['Fern House'], neverRedact: [] }
  const fixed = {
    isTwoPerson: true,
    classification: 'OFFICIAL-SENSITIVE',
    appearance: 'dark',
    leastConfidence: 90,
    words,
  } as const

  test('is told, and holds whatever a window asks for', async () => {
    const session = { ...calls.session, fixed: async () => fixed, words: async () => words }
    const binding = handlersOf(session, calls.files, noteDesk([], fixed), casesFor(session))
    const ask = async (name: CallName, request: object) => {
      const answer = await dispatch(binding, true, name, structuredClone(request))
      if (!answer.ok) throw new Error(answer.code)
      return answer.value as never
    }
    expect(await ask('settings.fixed', {})).toEqual(fixed)
    const { caseId } = (await ask('case.create', { details, passphrase: null, reviewer: 'A' })) as { caseId: string }
    const opening = { caseId, reviewer: 'A', role: 'reviewer', passphrase: null, acceptOlder: false }
    expect(await ask('case.open', opening)).toMatchObject({
      details: { isTwoPerson: true, classification: 'OFFICIAL-SENSITIVE', leastConfidence: 90 },
    })
    expect(await ask('words.get', {})).toEqual(words)
    await expect(ask('words.set', { alwaysRedact: [], neverRedact: [] })).rejects.toThrow('BAD_REQUEST')
    const changed = await ask('case.change', { caseId, details: { ...details, title: 'R v Changed' } })
    expect(changed).toMatchObject({ details: { title: 'R v Changed', isTwoPerson: true } })
    await ask('case.close', { caseId })
  })
})

test('a policy tells what it does with each kind of data and why', async () => {
  const { rules, fallback } = await calls.call<{
    rules: { label: string; disposition: string; why: string; roles: object[] }[]
    fallback: object
  }>('policies.rules', { policyId: 'pre-charge' })
  expect(rules.find(({ label }) => label === 'Phone number' || label.startsWith('Phone'))).toMatchObject({
    disposition: 'redact',
  })
  expect(rules.every(({ why }) => /^[A-Z].*\.$/.test(why))).toBe(true)
  expect(rules.some(({ roles }) => roles.length > 0)).toBe(true)
  expect(fallback).toMatchObject({ entity: null, label: 'Anything else' })
  await expect(calls.call('policies.rules', { policyId: 'no-such-policy' })).rejects.toThrow('POLICY_UNKNOWN')
})
