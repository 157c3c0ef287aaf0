import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { loadPolicy } from '../load-policy.ts'
import { redact } from '../redact.ts'
import type { Redacted } from '../redact-document.ts'
import { verifyAgainstCertificate } from '../verify.ts'
import { verifyAudit } from '../verify-audit.ts'
import { type Examination, type Patient, Unwell } from './examination.ts'
import { specimen } from './specimen.ts'

const outOf = ({ folder }: Patient): string => join(folder, 'out')

async function redactSpecimen(patient: Patient): Promise<Redacted> {
  const answers: Redacted[] = []
  const decisions = { reviewer: 'self-test', accept: 'all', decisions: new Map(), also: [], boxes: [] } as const
  const policy = await loadPolicy('everything')
  const reading = { policy, ocr: 'auto', password: null, acceptUnread: false } as const
  await redact(patient.session, [patient.specimen], { ...decisions, ...reading, out: outOf(patient) }, (answer) =>
    answers.push(answer),
  )
  const [answer] = answers
  if (!answer || answer.error) throw new Unwell(`the specimen was not redacted (${answer?.error ?? 'no answer'})`)
  return answer
}

/** The whole way, then the proof again, then the proof of a file that is known to leak: a check that cannot fail is no check. */
export const redaction: Examination = {
  name: 'redaction',
  what: 'A specimen is redacted and proven, its proof can be repeated, and a leak is noticed',
  look: async (patient) => {
    const { session } = patient
    const { redacted, unredacted, redactions, verification } = await redactSpecimen(patient)
    if (!redacted || !unredacted) throw new Unwell('a copy is missing')
    const certificatePath = join(outOf(patient), 'certificates', 'specimen.json')
    const again = await verifyAgainstCertificate(session, { path: redacted.path, certificatePath })
    if (!again.passed) throw new Unwell('the proof could not be repeated')
    const leaking = await verifyAgainstCertificate(session, { path: unredacted.path, certificatePath })
    const missed = ['text-under-region', 'region-pixels'].filter(
      (name) => leaking.checks.find((check) => check.name === name)?.result === 'passed',
    )
    if (leaking.passed || missed.length > 0) throw new Unwell('a leak was not noticed')
    if ((await readFile(redacted.path)).includes(specimen.hidden)) throw new Unwell('the value is still in the file')
    const audit = await verifyAudit(join(outOf(patient), 'audit', 'audit.jsonl'), await session.home())
    if (!audit.intact) throw new Unwell('the audit log is not whole')
    return `${redactions} redactions, ${verification?.checks.length ?? 0} checks`
  },
}
