import { useCallback, useEffect, useState } from 'react'
import type { CallName, Req, Res } from '../../shared/ipc/contract.ts'
import { asFailure, type Failure } from '../../shared/result.ts'
import { call } from './call.ts'

export interface Asked<T> {
  /** null until it is answered; an old answer stays while a new one is awaited. */
  readonly value: T | null
  readonly failure: Failure | null
  again(): void
}

/** What main answers to a call; asked anew whenever the request or `version` changes. Late answers to earlier requests are dropped. */
export function useAsked<N extends CallName>(name: N, request: Req<N>, version: unknown = 0): Asked<Res<N>> {
  const [answer, setAnswer] = useState<{ value: Res<N> | null; failure: Failure | null }>({
    value: null,
    failure: null,
  })
  const [turn, setTurn] = useState(0)
  const key = JSON.stringify(request)
  // biome-ignore lint/correctness/useExhaustiveDependencies: version and turn ask anew without being part of the request
  useEffect(() => {
    let isLate = false
    call(name, JSON.parse(key) as Req<N>).then(
      (value) => !isLate && setAnswer({ value, failure: null }),
      (thrown) => !isLate && setAnswer((before) => ({ ...before, failure: asFailure(thrown) })),
    )
    return () => {
      isLate = true
    }
  }, [name, key, version, turn])
  const again = useCallback(() => setTurn((n) => n + 1), [])
  return { ...answer, again }
}
