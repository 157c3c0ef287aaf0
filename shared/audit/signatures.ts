import { canonical } from './canonical.ts'
import type { ChainVerdict } from './chain.ts'
import type { AuditEntry } from './entry.ts'

type Signed = Extract<AuditEntry, { type: 'journal.signed' }>

/** What a `journal.signed` entry signs: its purpose and the entry before it, and with that all before. */
export const signedText = ({ purpose, seq, prev }: Pick<Signed, 'purpose' | 'seq' | 'prev'>): string =>
  canonical({ journal: 'redaction-assist/1', purpose, seq: seq - 1, hash: prev })

/** Ed25519 over a text's UTF-8 bytes; key and signature in hex. Passed in: `shared` computes nothing that needs a platform. */
export type VerifySignature = (text: string, publicKey: string, signature: string) => boolean

/**
 * The signatures in the intact log of a case: every one must be true, and the log must end with one that was made for its
 * export, so that an end that was cut off is missed. null: nothing to say against it, or it is no log of a case.
 */
export function judgeSignatures(entries: readonly AuditEntry[], verify: VerifySignature): ChainVerdict | null {
  if (entries[0]?.type !== 'case.created') return null
  const wrong = entries.find((entry) => entry.type === 'journal.signed' && !isTrue(entry, verify))
  if (wrong) return { intact: false, fault: 'broken', line: wrong.seq, seq: wrong.seq }
  const last = entries.at(-1)
  const isWhole = last?.type === 'journal.signed' && last.purpose !== 'session'
  const next = entries.length + 1
  return isWhole ? null : { intact: false, fault: 'truncated', line: next, seq: next }
}

const isTrue = (entry: Signed, verify: VerifySignature): boolean =>
  verify(signedText(entry), entry.publicKey, entry.signature)
