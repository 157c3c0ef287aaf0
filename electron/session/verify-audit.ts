import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { ChainVerdict } from '../../shared/audit/chain.ts'
import { parseLog } from '../../shared/audit/parse-log.ts'
import { Failure } from '../../shared/result.ts'
import { judgeLog } from '../store/audit-log.ts'
import type { Home } from '../store/home.ts'

/**
 * Whether an audit log is whole: in itself, against what this installation remembers of it, and against the
 * certificates beside it, each of which names an entry. AUDIT_UNREADABLE where there is no log to judge.
 */
export async function verifyAudit(path: string, home: Home | null): Promise<ChainVerdict> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Failure('AUDIT_UNREADABLE')
  })
  const verdict = await judgeLog(text, home)
  if (!verdict.intact) return verdict
  const entries = parseLog(text)
  const hashes = new Set(entries.map(({ hash }) => hash))
  const heads = await certifiedHeads(join(dirname(path), '..', 'certificates'))
  if (heads.every((head) => hashes.has(head))) return verdict
  return { intact: false, fault: 'missing', line: entries.length + 1, seq: null }
}

/** The audit entries that the certificates of an output folder name. What is no certificate is passed over: `verify` judges those. */
async function certifiedHeads(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => [])
  const heads: string[] = []
  for (const name of names.filter((n) => n.endsWith('.json'))) {
    const head = headIn(await readFile(join(folder, name), 'utf8').catch(() => ''))
    if (head) heads.push(head)
  }
  return heads
}

function headIn(text: string): string | null {
  try {
    const { certificate, auditHead } = JSON.parse(text) as Record<string, unknown>
    return certificate === 'redaction-assist/1' && typeof auditHead === 'string' ? auditHead : null
  } catch {
    return null
  }
}
