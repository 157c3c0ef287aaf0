import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { canonical, type Json } from '../../../shared/audit/canonical.ts'
import { DeletionCertificate } from '../../../shared/model/deletion.ts'
import { Failure } from '../../../shared/result.ts'
import { wipeKeys } from '../../store/case/case-keys.ts'
import { erase, refuseStrangers } from '../../store/case/erase.ts'
import { writing } from '../../store/disk-failure.ts'
import { exists, writeNew } from '../../store/durable.ts'
import { isDamagedOf } from './case-summary.ts'
import { signJournal } from './close-case.ts'
import { render } from './export-log.ts'
import { nowOf, type OpenCase, remember } from './open-case.ts'

export interface DeleteRequest {
  /** A folder outside the case for the certificate and the journal, which the law wants kept (DPA 2018 s.62). */
  readonly to: string
  readonly justification: string
  /** Folders of this case that were found damaged, from which it was salvaged: they hold its key and its originals too. */
  readonly damaged?: readonly string[]
}

export interface Deleted {
  readonly certificate: DeletionCertificate
  readonly certificatePath: string
  readonly journalPath: string
}

/**
 * Destroys an open case and certifies it. Its journal, which holds no document text, is saved first. CASE_NOT_EMPTY,
 * RECIPIENT_NEEDED without a justification, OUTPUT_EXISTS, CASE_INVALID for a folder that is not this case damaged; then
 * nothing is destroyed.
 */
export async function deleteCase(c: OpenCase, { to, justification, damaged = [] }: DeleteRequest): Promise<Deleted> {
  if (justification.trim() === '') throw new Failure('RECIPIENT_NEEDED')
  const paths = {
    certificatePath: join(to, `deletion-${c.key.caseId}.json`),
    journalPath: join(to, `journal-${c.key.caseId}.jsonl`),
  }
  for (const folder of damaged) if (!(await isDamagedOf(c.key.caseId, folder))) throw new Failure('CASE_INVALID')
  for (const folder of [c.store.folder, ...damaged]) await refuseStrangers(folder)
  for (const path of Object.values(paths)) if (await exists(path)) throw new Failure('OUTPUT_EXISTS')
  const { reviewer } = c.actor
  c.store.commit({ at: nowOf(c), journal: () => [{ type: 'case.deleted', reviewer, justification }] })
  signJournal(c, 'log')
  const journal = await render(c, 'jsonl')
  await writing(async () => {
    await mkdir(to, { recursive: true })
    await writeNew(paths.journalPath, journal)
  })
  await remember(c)
  const about = aboutOf(c, justification)
  c.isClosed = true
  c.store.abandon()
  wipeKeys(c.store.keys)
  const erased = { files: 0, bytes: 0 }
  for (const folder of [...damaged, c.store.folder]) {
    const { files, bytes } = await erase(folder)
    erased.files += files
    erased.bytes += bytes
  }
  const certificate = signed(c, { ...about, ...erased })
  await writing(() => writeNew(paths.certificatePath, `${JSON.stringify(certificate, null, 1)}\n`))
  return { certificate, ...paths }
}

function aboutOf(c: OpenCase, justification: string) {
  const { reviewer, user, machine } = c.actor
  return {
    certificate: 'redaction-assist-deletion/1' as const,
    caseId: c.key.caseId,
    urn: c.details.urn,
    deletedAt: nowOf(c),
    ...{ reviewer, user, machine, justification },
    product: c.session.product,
    documents: c.documents.map(({ sha256, bytes, pages }) => ({ sha256, bytes, pages: pages.length })),
    method: 'key destroyed (AES-256-GCM); files overwritten once with random bytes and removed' as const,
    journalEntries: c.store.journal.head.seq,
    journalHead: c.store.journal.head.hash,
  }
}

function signed(c: OpenCase, unsigned: Omit<DeletionCertificate, 'signature'>): DeletionCertificate {
  const { publicKey, value } = c.signer.signText(canonical(unsigned as unknown as Json))
  return DeletionCertificate.parse({ ...unsigned, signature: { algorithm: 'Ed25519', publicKey, value } })
}
