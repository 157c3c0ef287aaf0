import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asFailure } from '../../../shared/result.ts'
import type { Session } from '../session.ts'
import { detection } from './detection.ts'
import { ocrEngine, pdfEngine } from './engines.ts'
import { type Examination, type Patient, Unwell } from './examination.ts'
import { redaction } from './redaction.ts'
import { specimenPdf } from './specimen.ts'
import { disk, home, policies, runtime } from './surroundings.ts'

const examinations: readonly Examination[] = [runtime, home, disk, policies, pdfEngine, ocrEngine, detection, redaction]

export interface Finding {
  readonly name: string
  readonly what: string
  readonly result: 'passed' | 'failed'
  readonly detail: string
}

/** The self-test, check by check. Works in a temporary folder and leaves nothing behind. */
export async function* examine(session: Session): AsyncGenerator<Finding> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'redaction-assist-')))
  const patient = { session, folder, specimen: join(folder, 'specimen.pdf') }
  try {
    await writeFile(patient.specimen, specimenPdf())
    for (const examination of examinations) yield await resultOf(examination, patient)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function resultOf({ name, what, look }: Examination, patient: Patient): Promise<Finding> {
  try {
    return { name, what, result: 'passed', detail: await look(patient) }
  } catch (thrown) {
    const { code } = asFailure(thrown)
    if (code === 'CANCELLED') throw thrown
    return { name, what, result: 'failed', detail: thrown instanceof Unwell ? thrown.message : code }
  }
}
