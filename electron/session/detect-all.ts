import { collectInputs } from './collect-inputs.ts'
import { type Detected, type DetectOptions, detect } from './detect.ts'
import { find, isRead } from './find.ts'
import { inOrder } from './in-parallel.ts'
import { heldUntilNamed, RunNames } from './run-names.ts'
import type { Session } from './session.ts'

/**
 * Detects in everything at the given places, several files at a time, and hands out the answers in their order. A person
 * whom one document introduces is looked for in the others, so that answers wait until all documents are read.
 */
export async function* detectAll(
  session: Session,
  places: readonly string[],
  options: DetectOptions,
): AsyncGenerator<Detected> {
  const names = new RunNames()
  for await (const batch of heldUntilNamed(detectEach(session, places, options), names))
    yield* inOrder(batch, session.pool.size, async (packed) => crossed(session, await packed.open(), names, options))
}

async function* detectEach(
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

/** Detects again where a name of another document stands. */
async function crossed(
  session: Session,
  found: Detected,
  names: RunNames,
  { policy }: DetectOptions,
): Promise<Detected> {
  const { sha256, pages } = found
  if (sha256 === null) return found
  const foreign = names.foreignIn(sha256, () => pages.filter(isRead).map(({ text }) => text))
  if (foreign.length === 0) return found
  const { findings } = await find(session, { source: { sha256 } }, pages, policy, foreign)
  return { ...found, findings }
}
