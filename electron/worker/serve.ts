import type { MessagePort } from 'node:worker_threads'
import { asFailure, Failure } from '../../shared/result.ts'
import { framesOf } from '../pool/frames.ts'
import type { Reply, Request } from '../pool/messages.ts'

type Table = Readonly<Record<string, (input: never) => Promise<unknown>>>

/** Answers requests with the jobs of a table. What is thrown crosses as a code and numbers, never as a message. */
export function serve(port: Pick<MessagePort, 'on' | 'postMessage'>, table: Table): void {
  port.on('message', (request: Request) => void answer(request, table).then((reply) => send(port, reply)))
}

async function answer(request: Request, table: Table): Promise<Reply> {
  try {
    const job = Object.hasOwn(table, request.name) ? table[request.name] : undefined
    if (!job) throw new Failure('BAD_REQUEST')
    const value = await job(request.input as never)
    return { id: request.id, ok: true, value, memoryBytes: heldBytes() }
  } catch (thrown) {
    return refusal(request.id, thrown)
  }
}

function refusal(id: number, thrown: unknown): Reply {
  const { code, details } = asFailure(thrown)
  return { id, ok: false, code, details, frames: code === 'INTERNAL' ? framesOf(thrown) : [], memoryBytes: heldBytes() }
}

function send(port: Pick<MessagePort, 'postMessage'>, reply: Reply): void {
  try {
    port.postMessage(reply)
  } catch (thrown) {
    port.postMessage(refusal(reply.id, thrown))
  }
}

/** This thread's heap and what hangs on it, WebAssembly memories included. */
function heldBytes(): number {
  const { heapTotal, external } = process.memoryUsage()
  return heapTotal + external
}
