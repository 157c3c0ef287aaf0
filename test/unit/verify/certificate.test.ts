import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { signCertificate } from '../../../electron/session/certificate-signature.ts'
import { type VerifyInFreshProcess, verifyAgainstCertificate } from '../../../electron/session/verify.ts'
import { verifyExport } from '../../../electron/worker/jobs/verify-export.ts'
import { Certificate } from '../../../shared/model/certificate.ts'
import { onePage } from '../../leak/build/raw-pdf.ts'
import { A4_COPIED, summary } from './prove.ts'

const folder = mkdtempSync(join(tmpdir(), 'certificate-'))
const secret = new Uint8Array(32).fill(7)
const pdf = onePage({ content: 'BT /F1 12 Tf 72 700 Td (Nothing to hide) Tj ET' })
const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const other = Buffer.from('the unredacted copy')

const unsigned = Certificate.parse({
  certificate: 'redaction-assist/1',
  createdAt: '2026-11-24T12:00:00Z',
  product: 'Redaction Assist 0.1.0',
  source: { sha256: digest(Buffer.from('source')), bytes: 6, format: 'pdf', pages: 1 },
  redacted: { sha256: digest(pdf), bytes: pdf.length },
  unredacted: { sha256: digest(other), bytes: other.length },
  policy: { id: 'pre-charge', version: '1', sha256: digest(Buffer.from('policy')) },
  pages: [{ ...A4_COPIED, regions: [] }],
  verification: {
    passed: true,
    checks: [{ name: 'file-structure', engine: 'own reader 1', result: 'passed', pages: [] }],
  },
  auditHead: digest(Buffer.from('audit')),
})
const certificate = signCertificate(unsigned, secret)

/** The proof itself, run here instead of in a process of its own. */
const session = {
  verify: ((input) => verifyExport(input)) satisfies VerifyInFreshProcess,
  signal: new AbortController().signal,
}

const verify = async (certificateText: string, bytes: Uint8Array = pdf): Promise<string> => {
  const [path, certificatePath] = [join(folder, 'a.pdf'), join(folder, 'a.json')]
  writeFileSync(path, bytes)
  writeFileSync(certificatePath, certificateText)
  return summary(await verifyAgainstCertificate(session, { path, certificatePath }))
}
const text = JSON.stringify(certificate, null, 1)

describe('verify against a certificate', () => {
  it('proves an export from the file and its certificate', async () => {
    expect(await verify(text)).toBe('passed')
  })
  it('in whatever order and spacing the certificate is written', async () => {
    expect(await verify(JSON.stringify(Object.fromEntries(Object.entries(certificate).reverse())))).toBe('passed')
  })
  it('notices any changed byte of the file', async () => {
    for (const at of [20, 200, pdf.length - 3]) {
      const changed = Uint8Array.from(pdf)
      changed[at] = changed[at]! ^ 1
      expect(await verify(text, changed)).toContain('file-digest failed: the file is not the one that was certified')
    }
  })
  it('notices the unredacted copy', async () => {
    expect(await verify(text, other)).toContain('file-digest failed: this is the unredacted copy')
  })
  const changes: readonly (readonly [string, string, string])[] = [
    ['the time', '2026-11-24T12', '2026-11-25T12'],
    ['the audit head', certificate.auditHead, digest(Buffer.from('another'))],
    ['the method of a page', '"copied"', '"burned"'],
    ['the policy', '"pre-charge"', '"none"'],
  ]
  it.each(changes)('notices a change of %s', async (_, from, to) => {
    expect(await verify(text.replace(from, to))).toContain('certificate-signature failed')
  })
  it('does not take an unsigned certificate for a proof', async () => {
    expect(await verify(JSON.stringify(unsigned))).toContain('certificate-signature unknown')
  })
  it('does not take a certificate of a failed export for a proof', async () => {
    const failed = signCertificate({ ...unsigned, verification: { ...unsigned.verification, passed: false } }, secret)
    expect(await verify(JSON.stringify(failed))).toContain('certificate-claim failed')
  })
  it('states the same signature again, and another one under another key', () => {
    expect(signCertificate(unsigned, secret)).toEqual(certificate)
    expect(signCertificate(unsigned, new Uint8Array(32)).signature?.publicKey).not.toBe(
      certificate.signature?.publicKey,
    )
  })
  const invalid: readonly (readonly [string, string])[] = [
    ['no JSON', text.slice(1)],
    ['a field more', text.replace('"product"', '"extra": 1, "product"')],
    ['another version', text.replace('redaction-assist/1', 'redaction-assist/2')],
  ]
  it.each(invalid)('refuses %s', async (_, certificateText) => {
    await expect(verify(certificateText)).rejects.toMatchObject({ code: 'CERTIFICATE_INVALID' })
    expect(readFileSync(join(folder, 'a.pdf'))).toEqual(pdf)
  })
})
