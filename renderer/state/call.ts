import type { Answer } from '../../shared/ipc/answer.ts'
import type { CallName, Push, PushName, Req, Res } from '../../shared/ipc/contract.ts'
import { Failure } from '../../shared/result.ts'
import { bridge } from './bridge.ts'

/** Calls main by the contract. Throws the `Failure` that main answers with; its sentence is `sentenceOf(failure)`. */
export async function call<N extends CallName>(name: N, request: Req<N>): Promise<Res<N>> {
  const answer = (await bridge.call(name, request)) as Answer<Res<N>>
  if (!answer.ok) throw new Failure(answer.code, answer.details)
  return answer.value
}

/** Listens to what main tells unasked; returns what ends the listening. */
export const on = <N extends PushName>(name: N, listener: (message: Push<N>) => void): (() => void) =>
  bridge.on(name, listener)
