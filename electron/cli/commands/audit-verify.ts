import type { ChainVerdict, Fault } from '../../../shared/audit/chain.ts'
import { errors } from '../../../shared/errors.ts'
import { type Command, UsageError } from '../command.ts'

export const auditVerify: Command = {
  name: 'audit verify',
  summary: 'Checks that an audit log is whole: no entry changed, taken out, put in or moved',
  usage: '<audit.jsonl> [--json]',
  example: 'audit verify done/audit/audit.jsonl',
  options: { json: { type: 'boolean', help: 'one JSON object' } },
  run: async (given, terminal) => {
    const [path, ...more] = given.places
    if (path === undefined || more.length > 0) throw new UsageError('give one audit log, such as audit.jsonl')
    const { verifyAudit } = await import('../../session/verify-audit.ts')
    const { openHome } = await import('../../store/home.ts')
    const verdict = await verifyAudit(path, await openHome().catch(() => null))
    terminal.out(given.has('json') ? JSON.stringify(toJson(path, verdict)) : toSentence(verdict))
    return verdict.intact ? 0 : errors.AUDIT_BROKEN.exit
  },
}

const toJson = (file: string, verdict: ChainVerdict): object =>
  verdict.intact
    ? { file, intact: true, head: verdict.head.hash, entries: verdict.head.seq, error: null }
    : { file, ...verdict, head: null, error: 'AUDIT_BROKEN' }

const faults: { readonly [F in Fault]: string } = {
  broken: 'has been changed, or does not follow from the one before',
  missing: 'is missing',
  reordered: 'is not in its place',
  added: 'has been added',
  truncated: 'has been cut off, with all that followed',
}

const toSentence = (verdict: ChainVerdict): string =>
  verdict.intact
    ? `The audit log is whole: ${verdict.head.seq} entries. Head ${verdict.head.hash}`
    : `The audit log has been changed. At line ${verdict.line}, ${verdict.seq === null ? 'an entry' : `entry ${verdict.seq}`} ${faults[verdict.fault]}. (AUDIT_BROKEN)`
