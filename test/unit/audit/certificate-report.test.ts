import { describe, expect, it } from 'vitest'
import { openPdf } from '../../../electron/worker/engines/pdf-engine.ts'
import { drawReport } from '../../../electron/worker/engines/pdf-writer-report.ts'
import { certificateReport } from '../../../shared/audit/certificate-report.ts'
import { type BesideKind, besideKinds } from '../../../shared/model/beside.ts'
import { Certificate } from '../../../shared/model/certificate.ts'
import { checkNames } from '../../../shared/model/check-name.ts'

const hex = (digit: string): string => digit.repeat(64)
const box = { left: 1, bottom: 2, right: 3, top: 4 }

/** As long as certificates get: every second page burned, every check, every kind of thing left behind. */
const certificate = Certificate.parse({
  certificate: 'redaction-assist/1',
  createdAt: '2026-11-25T04:00:00.000Z',
  product: 'Redaction Assist 0.1.0',
  source: { sha256: hex('a'), bytes: 123, format: 'pdf', pages: 200 },
  redacted: { sha256: hex('b'), bytes: 456 },
  unredacted: { sha256: hex('c'), bytes: 789 },
  policy: { id: 'pre-charge', version: '1', sha256: hex('d') },
  pages: Array.from({ length: 200 }, (_, i) => ({
    pageNumber: i + 1,
    widthPt: 595,
    heightPt: 842,
    method: i % 2 === 0 ? 'copied' : 'burned',
    regions: i % 2 === 0 ? [] : [{ box, reasonCode: '1' }],
  })),
  verification: {
    passed: true,
    checks: [...Object.keys(checkNames), 'text-under-region', 'forbidden-text'].map((name) => ({
      name,
      engine: 'tesseract.js 7.0.0, eng 1.0.0',
      result: 'passed',
      pages: [],
    })),
  },
  leftBehind: (Object.keys(besideKinds) as BesideKind[]).map((kind) => ({ kind, count: 12 })),
  auditHead: hex('e'),
  signature: { algorithm: 'Ed25519', publicKey: hex('f'), value: 'f'.repeat(128) },
})

describe('the certificate on a page', () => {
  it('is one page, whatever was redacted, and says what the JSON says', async () => {
    const pdf = await openPdf({ bytes: await drawReport(certificateReport(certificate)) })
    const { text } = pdf.textLayer(0)
    expect(pdf.pageCount).toBe(1)
    for (const part of [hex('a'), hex('b'), hex('c'), hex('d'), hex('e'), hex('f'), 'burned 2, 4', 'region-ocr', '100'])
      expect(text).toContain(part)
    pdf.close()
  })
  it('says of one that did not pass that it did not', () => {
    const failed = { ...certificate, verification: { ...certificate.verification, passed: false } }
    expect(certificateReport(failed).tables[0]?.title).toBe('NOT PROVEN')
  })
})
