import { readFile, stat } from 'node:fs/promises'
import { Certificate } from '../../shared/model/certificate.ts'
import type { Check, Verification } from '../../shared/model/export.ts'
import { Failure } from '../../shared/result.ts'
import type { JobInput } from '../../shared/worker/jobs.ts'
import { digestOf } from '../store/digest.ts'
import { reading } from '../store/disk-failure.ts'
import { signatureOf } from './certificate-signature.ts'

/** Proves an export in a process that has never seen the source (electron/pool/verify-process.ts). Throws CANCELLED only. */
export type VerifyInFreshProcess = (input: JobInput<'verify-export'>, signal: AbortSignal) => Promise<Verification>

export interface VerifyRequest {
  /** The redacted PDF. */
  readonly path: string
  readonly certificatePath: string
}

const OWN = 'certificate 1'
const LARGEST_CERTIFICATE_BYTES = 64 * 1024 * 1024

/**
 * Proves again, from the file alone, what its certificate states: that neither has changed, and that nothing under a redaction can be read.
 * Throws CERTIFICATE_INVALID for a file that is no certificate, INPUT_NOT_FOUND, INPUT_NOT_READABLE, CANCELLED.
 */
export async function verifyAgainstCertificate(
  session: { readonly verify: VerifyInFreshProcess; readonly signal: AbortSignal },
  request: VerifyRequest,
): Promise<Verification> {
  const certificate = await readCertificate(request.certificatePath)
  const own = [signatureCheck(certificate), claimCheck(certificate), await fileCheck(certificate, request.path)]
  const proof = await session.verify({ path: request.path, pages: certificate.pages, forbidden: [] }, session.signal)
  const checks = [...own, ...proof.checks]
  return { passed: proof.passed && checks.every(({ result }) => result === 'passed'), checks }
}

async function readCertificate(path: string): Promise<Certificate> {
  const { size } = await reading(() => stat(path))
  if (size > LARGEST_CERTIFICATE_BYTES) throw new Failure('CERTIFICATE_INVALID')
  const parsed = Certificate.safeParse(parseJson(await reading(() => readFile(path, 'utf8'))))
  if (!parsed.success) throw new Failure('CERTIFICATE_INVALID')
  return parsed.data
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Failure('CERTIFICATE_INVALID')
  }
}

const check = (name: string, result: Check['result'], detail?: string): Check => ({
  name,
  engine: OWN,
  result,
  pages: [],
  ...(detail === undefined ? {} : { detail }),
})

function signatureCheck(certificate: Certificate): Check {
  const signature = signatureOf(certificate)
  if (signature === 'valid') return check('certificate-signature', 'passed')
  return signature === 'changed'
    ? check('certificate-signature', 'failed', 'the certificate is not as it was signed')
    : check('certificate-signature', 'unknown', 'the certificate is not signed')
}

/** A certificate that does not itself say that the export passed proves nothing. */
const claimCheck = ({ verification }: Certificate): Check =>
  verification.passed && verification.checks.every(({ result }) => result === 'passed')
    ? check('certificate-claim', 'passed')
    : check('certificate-claim', 'failed', 'the certificate does not say that the export passed')

async function fileCheck({ redacted, unredacted }: Certificate, path: string): Promise<Check> {
  const { size } = await reading(() => stat(path))
  const sha256 = await reading(() => digestOf(path))
  if (sha256 === redacted.sha256 && size === redacted.bytes) return check('file-digest', 'passed')
  const detail =
    sha256 === unredacted.sha256 ? 'this is the unredacted copy' : 'the file is not the one that was certified'
  return check('file-digest', 'failed', detail)
}
