import { certificateReport } from '../../shared/audit/certificate-report.ts'
import type { BesideCount } from '../../shared/model/beside.ts'
import type { BurnedInstead } from '../../shared/model/burned-instead.ts'
import { Certificate } from '../../shared/model/certificate.ts'
import type { Check, Verification, Written } from '../../shared/model/export.ts'
import { signCertificate } from './certificate-signature.ts'
import type { LoadedPolicy } from './load-policy.ts'
import type { OpenDocument } from './open-document.ts'
import type { Session } from './session.ts'

/** What the certificate is about. */
export interface Proven {
  readonly redacted: Written
  readonly unredacted: Written
  readonly verification: Verification
  readonly auditHead: string
  readonly leftBehind: readonly BesideCount[]
  readonly burnedInstead: BurnedInstead
}

/** The certificate's text, signed with the installation's key. Throws where it would not be one of ours. */
export async function certify(
  session: Session,
  document: OpenDocument,
  { policy, sha256 }: LoadedPolicy,
  proven: Proven,
): Promise<string> {
  const { info, source } = document
  const { redacted, unredacted, verification, auditHead, leftBehind, burnedInstead } = proven
  const certificate: Certificate = {
    certificate: 'redaction-assist/1',
    createdAt: session.now().toISOString(),
    product: session.product,
    source: { sha256: source.sha256, bytes: info.bytes, format: source.format, pages: info.pages.length },
    redacted: { sha256: redacted.sha256, bytes: redacted.bytes },
    unredacted: { sha256: unredacted.sha256, bytes: unredacted.bytes },
    policy: { id: policy.id, version: policy.version, sha256 },
    pages: redacted.pages.map((page) => ({ ...page, regions: page.regions.map((region) => ({ ...region })) })),
    verification: {
      passed: verification.passed,
      checks: verification.checks.map(toCertifiedCheck),
    },
    ...(Object.keys(burnedInstead).length > 0 ? { burnedInstead: { ...burnedInstead } } : {}),
    leftBehind: leftBehind.map((left) => ({ ...left })),
    auditHead,
  }
  const { key } = await session.home()
  return `${JSON.stringify(Certificate.parse(signCertificate(certificate, key)), null, 1)}\n`
}

const toCertifiedCheck = ({ regions, ...check }: Check): Certificate['verification']['checks'][number] => ({
  ...check,
  pages: [...check.pages],
  ...(regions ? { regions: regions.map((region) => ({ ...region })) } : {}),
})

/** The same on a page for people. */
export async function printCertificate(session: Session, certificate: string): Promise<Uint8Array> {
  const report = certificateReport(Certificate.parse(JSON.parse(certificate)))
  return (await session.pool.run('draw-report', { report }, { signal: session.signal })).pdf
}
