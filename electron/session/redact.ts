import type { ErrorCode } from '../../shared/errors.ts'
import { asFailure } from '../../shared/result.ts'
import { checkOutput } from '../store/output-folder.ts'
import { uniqueNames } from '../store/output-names.ts'
import { collectInputs, type Input } from './collect-inputs.ts'
import { inOrder } from './in-parallel.ts'
import { type OpenRun, openRun } from './open-run.ts'
import { readInput } from './read-input.ts'
import { type Redacted, type RedactOptions, redactDocument, refused } from './redact-document.ts'
import { heldUntilNamed, RunNames } from './run-names.ts'
import type { Session } from './session.ts'
import { writeReports } from './write-reports.ts'

export interface RunSummary {
  readonly released: number
  /** Set where the copies are in their places but a report on the audit could not be written. */
  readonly reportError: ErrorCode | null
}

/**
 * Redacts everything at the given places into one output folder, which is this run's alone while it lasts. `emit` gets each answer, in the
 * order of the inputs, once its files are in their places. Throws OUTPUT_CONFUSED and CANCELLED; whatever happens,
 * nothing half-written remains.
 */
export async function redact(
  session: Session,
  places: readonly string[],
  options: RedactOptions,
  emit: (answer: Redacted) => void,
): Promise<RunSummary> {
  await checkOutput(options.out, places)
  const inputs = await collectInputs(places)
  session.progress({ type: 'documents', count: inputs.length })
  const run = await openRun(session, options).catch((thrown) => asFailure(thrown).code)
  if (typeof run === 'string') {
    for (const { file } of inputs) emit(refused(file, run))
    return { released: 0, reportError: null }
  }
  try {
    const released = await redactAll(session, run, inputs, emit)
    await run.log.append([{ type: 'run.finished', released, refused: inputs.length - released }])
    return { released, reportError: await reportOn(session, run) }
  } finally {
    await run.close()
  }
}

/** All are read before the first is redacted: whom one introduces, the others may mention. */
async function redactAll(
  session: Session,
  run: OpenRun,
  inputs: readonly Input[],
  emit: (answer: Redacted) => void,
): Promise<number> {
  const places = uniqueNames(inputs.map(({ file }) => file))
  const read = inOrder(inputs, session.pool.size, (input, index) =>
    readInput(session, run, input, places[index] ?? 'document', index),
  )
  const names = new RunNames()
  let released = 0
  for await (const batch of heldUntilNamed(read, names)) {
    const answers = inOrder(batch, session.pool.size, async (packed) =>
      redactDocument(session, run, await packed.open(), names),
    )
    for await (const answer of answers) {
      session.progress({ type: 'document', document: answer.file })
      if (answer.error === null) released += 1
      emit(answer)
    }
  }
  return released
}

const reportOn = (session: Session, run: OpenRun): Promise<ErrorCode | null> =>
  writeReports(session, run.options.out, run.log).then(
    () => null,
    (thrown) => asFailure(thrown).code,
  )
