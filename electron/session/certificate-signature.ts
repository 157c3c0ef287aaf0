import { createPrivateKey, createPublicKey, hkdfSync, type KeyObject, sign, verify } from 'node:crypto'
import { canonical, type Json } from '../../shared/audit/canonical.ts'
import type { Certificate } from '../../shared/model/certificate.ts'

/** DER around a raw Ed25519 key (RFC 8410 section 4 and 7). */
const PRIVATE_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex')
const PUBLIC_PREFIX = Buffer.from('302a300506032b6570032100', 'hex')
const PURPOSE = 'redaction-assist certificate signature 1'

/** The installation's signing key, derived from its secret (RFC 5869), so that there is one secret to keep. */
function signingKey(secret: Uint8Array): KeyObject {
  const seed = Buffer.from(hkdfSync('sha256', secret, new Uint8Array(), PURPOSE, 32))
  return createPrivateKey({ key: Buffer.concat([PRIVATE_PREFIX, seed]), format: 'der', type: 'pkcs8' })
}

const publicKeyOf = (key: KeyObject): string =>
  createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(PUBLIC_PREFIX.length).toString('hex')

const signedBytes = ({ signature: _, ...rest }: Certificate): Buffer =>
  Buffer.from(canonical(rest as unknown as Json), 'utf8')

/** The certificate with the installation's signature; `secret` is the key of its home folder. */
export function signCertificate(certificate: Certificate, secret: Uint8Array): Certificate {
  const key = signingKey(secret)
  const value = sign(null, signedBytes(certificate), key).toString('hex')
  return { ...certificate, signature: { algorithm: 'Ed25519', publicKey: publicKeyOf(key), value } }
}

/** `changed`: something in the certificate is not what was signed. Who signed is for the reader to judge by the public key. */
export function signatureOf(certificate: Certificate): 'valid' | 'changed' | 'unsigned' {
  const { signature } = certificate
  if (signature === undefined) return 'unsigned'
  const der = Buffer.concat([PUBLIC_PREFIX, Buffer.from(signature.publicKey, 'hex')])
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' })
  return verify(null, signedBytes(certificate), key, Buffer.from(signature.value, 'hex')) ? 'valid' : 'changed'
}
