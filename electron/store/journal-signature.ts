import { createPrivateKey, createPublicKey, hkdfSync, type KeyObject, sign, verify } from 'node:crypto'
import type { Head } from '../../shared/audit/chain.ts'
import type { AuditEvent } from '../../shared/audit/entry.ts'
import { signedText, type VerifySignature } from '../../shared/audit/signatures.ts'

/** DER around a raw Ed25519 key (RFC 8410 sections 4 and 7). */
const privatePrefix = Buffer.from('302e020100300506032b657004220420', 'hex')
const publicPrefix = Buffer.from('302a300506032b6570032100', 'hex')

type Purpose = Extract<AuditEvent, { type: 'journal.signed' }>['purpose']

/** Signs journals as this installation: Ed25519 (RFC 8032), the key derived from the secret of its home folder (RFC 5869). */
export interface JournalSigner {
  readonly publicKey: string
  /** The entry that follows `head` and signs all up to it. */
  sign(purpose: Purpose, head: Head): AuditEvent
  /** Signs a text of its own, such as a certificate of deletion. */
  signText(text: string): { readonly publicKey: string; readonly value: string }
}

export function journalSigner(secret: Uint8Array): JournalSigner {
  const seed = Buffer.from(hkdfSync('sha256', secret, new Uint8Array(), 'redaction-assist journal signature 1', 32))
  const key = createPrivateKey({ key: Buffer.concat([privatePrefix, seed]), format: 'der', type: 'pkcs8' })
  const publicKey = hexOf(key)
  const signatureOf = (text: string): string => sign(null, Buffer.from(text), key).toString('hex')
  return {
    publicKey,
    signText: (text) => ({ publicKey, value: signatureOf(text) }),
    sign: (purpose, head) => {
      const text = signedText({ purpose, seq: head.seq + 1, prev: head.hash })
      return {
        type: 'journal.signed',
        purpose,
        publicKey,
        signature: signatureOf(text),
      }
    },
  }
}

const hexOf = (key: KeyObject): string =>
  createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(publicPrefix.length).toString('hex')

/** False also for what is no key or no signature. */
export const verifySignature: VerifySignature = (text, publicKey, signature) => {
  try {
    const der = Buffer.concat([publicPrefix, Buffer.from(publicKey, 'hex')])
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' })
    return verify(null, Buffer.from(text), key, Buffer.from(signature, 'hex'))
  } catch {
    return false
  }
}
