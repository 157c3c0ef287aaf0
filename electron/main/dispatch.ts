import type { Answer } from '../../shared/ipc/answer.ts'
import { type CallName, contract, type Handlers } from '../../shared/ipc/contract.ts'
import { asFailure, Failure } from '../../shared/result.ts'

/** Reaches a handler only with a known name, from a trusted sender, with a request that fits; answers only with what the contract says. */
export async function dispatch(
  handlers: Handlers,
  isTrusted: boolean,
  name: unknown,
  request: unknown,
): Promise<Answer> {
  try {
    if (!isTrusted || !isCallName(name)) throw new Failure('BAD_REQUEST')
    return { ok: true, value: await reach(handlers, name, request) }
  } catch (thrown) {
    const { code, details } = asFailure(thrown)
    return { ok: false, code, details: code === 'INTERNAL' ? {} : details }
  }
}

const isCallName = (name: unknown): name is CallName => typeof name === 'string' && Object.hasOwn(contract, name)

async function reach<N extends CallName>(handlers: Handlers, name: N, request: unknown): Promise<unknown> {
  const { request: asked, response } = contract[name]
  const parsed = asked.safeParse(request)
  if (!parsed.success) throw new Failure('BAD_REQUEST')
  const handler = handlers[name] as (request: unknown) => Promise<unknown>
  return response.parse(await handler(parsed.data))
}
