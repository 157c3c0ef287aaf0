import { collectInputs } from './collect-inputs.ts'
import { type Detected, type DetectOptions, detect } from './detect.ts'
import { inOrder } from './in-parallel.ts'
import type { Session } from './session.ts'

/** Detects in everything at the given places, several files at a time, and hands out the answers in their order. */
export async function* detectAll(
  session: Session,
  places: readonly string[],
  options: DetectOptions,
): AsyncGenerator<Detected> {
  const inputs = await collectInputs(places)
  session.progress({ type: 'documents', count: inputs.length })
  for await (const found of inOrder(inputs, session.pool.size, (input) => detect(session, input, options))) {
    session.progress({ type: 'document', document: found.file })
    yield found
  }
}
