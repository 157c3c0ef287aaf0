import { useCallback, useEffect, useRef, useState } from 'react'
import type { CallName, Req, Res } from '../../shared/ipc/contract.ts'
import { asFailure, type Failure } from '../../shared/result.ts'
import { call } from './call.ts'

export interface Asked<T> {
  /** null until it is answered; an old answer stays while a new one is awaited. */
  readonly value: T | null
  readonly failure: Failure | null
  again(): void
}

interface Answered<T> {
  readonly key: string
  readonly value: T | null
  readonly failure: Failure | null
}

/**
 * What main answers to a call; asked anew whenever the request or `version` changes, never twice at a time: what changes meanwhile
 * is asked once more at the end. Answers to another request are not shown.
 */
export function useAsked<N extends CallName>(name: N, request: Req<N>, version: unknown = 0): Asked<Res<N>> {
  const key = JSON.stringify([name, request])
  const [answered, setAnswered] = useState<Answered<Res<N>>>({ key, value: null, failure: null })
  const [turn, setTurn] = useState(0)
  const asking = useRef({ isRunning: false, wanted: '', isGone: false })
  // biome-ignore lint/correctness/useExhaustiveDependencies: version and turn ask anew without being part of the request
  useEffect(() => {
    const state = asking.current
    state.wanted = key
    state.isGone = false
    if (!state.isRunning) void askUntilSettled(state, setAnswered)
    return () => {
      state.isGone = true
    }
  }, [key, version, turn])
  const again = useCallback(() => setTurn((n) => n + 1), [])
  const { value, failure } = answered.key === key ? answered : { value: null, failure: null }
  return { value, failure, again }
}

async function askUntilSettled<T>(
  state: { isRunning: boolean; wanted: string; isGone: boolean },
  show: (change: (before: Answered<T>) => Answered<T>) => void,
): Promise<void> {
  state.isRunning = true
  while (state.wanted !== '') {
    const key = state.wanted
    state.wanted = ''
    const [name, request] = JSON.parse(key) as [CallName, never]
    const answer = await call(name, request).then(
      (value) => ({ key, value: value as T, failure: null }),
      (thrown) => ({ key, value: null, failure: asFailure(thrown) }),
    )
    if (!state.isGone) show(() => answer)
  }
  state.isRunning = false
}
