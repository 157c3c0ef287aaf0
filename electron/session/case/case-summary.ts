import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isOpen } from '../../../shared/review/case/case-state.ts'
import type { CaseSummary } from '../../../shared/review/case/case-view.ts'
import { deriveKeys, wipeKeys } from '../../store/case/case-keys.ts'
import { placesIn } from '../../store/case/case-place.ts'
import { type Holder, holderOf } from '../../store/case/holder.ts'
import { caseIdOf, openKey } from '../../store/case/key-file.ts'
import type { KeyProtector } from '../../store/case/key-protector.ts'
import { sealsWith } from '../../store/case/seals.ts'
import { exists, replaceFile } from '../../store/durable.ts'
import { liveDocuments, liveIds, type OpenCase, pagesOf } from './open-case.ts'

export interface ListedCase {
  readonly folder: string
  readonly caseId: string
  readonly holder: Holder | null
  /** null: this machine has no key to it, or it has never been closed. */
  readonly summary: CaseSummary | null
}

export function summaryOf(c: OpenCase): CaseSummary {
  const { title, urn, classification, limitOn, retainUntil } = c.details
  const live = liveIds(c)
  const pages = liveDocuments(c).flatMap((document) => pagesOf(c, document))
  const marks = [...c.state.marks.values()].filter((mark) => live.has(mark.documentId))
  return {
    ...{ title, urn, classification, limitOn, retainUntil },
    documents: live.size,
    pages: pages.length,
    pagesRead: pages.filter(({ state }) => state === 'read' || state === 'low-confidence').length,
    marks: marks.filter((mark) => isOpen(mark) || mark.state !== 'proposed').length,
    marksOpen: marks.filter(isOpen).length,
    phase: c.state.second.phase,
    changedAt: c.session.now().toISOString(),
  }
}

const place = 'summary'

/** Keeps what a list shows of the case beside it, sealed. */
export const writeSummary = (c: OpenCase): Promise<void> =>
  replaceFile(placesIn(c.store.folder).summary, c.store.seals.seal(place, summaryOf(c)), 0o600)

/** The cases that lie in a folder. None is opened, so that it does not matter who has them open. */
export async function listCases(folder: string, protectors: readonly KeyProtector[]): Promise<readonly ListedCase[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const found: ListedCase[] = []
  for (const { name } of entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))) {
    const place = join(folder, name)
    const caseId = await caseIdOf(place).catch(() => null)
    if (caseId)
      found.push({ folder: place, caseId, holder: await holderOf(place), summary: await read(place, protectors) })
  }
  return withoutSalvaged(found)
}

/** Whether a folder is what is left of this case after it was found damaged: its key is there, its database was set aside. */
export const isDamagedOf = async (caseId: string, folder: string): Promise<boolean> =>
  (await caseIdOf(folder).catch(() => null)) === caseId && !(await exists(placesIn(folder).database))

/** Folders beside a case that are what is left of it after it was found damaged. */
export async function damagedBeside(folder: string, caseId: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => [])
  const found: string[] = []
  for (const name of names) if (await isDamagedOf(caseId, join(folder, name))) found.push(join(folder, name))
  return found
}

/** A damaged case of which another folder holds what was salvaged is not listed beside it: the two are one case. */
async function withoutSalvaged(found: readonly ListedCase[]): Promise<readonly ListedCase[]> {
  const whole = new Set<ListedCase>()
  for (const one of found) if (await exists(placesIn(one.folder).database)) whole.add(one)
  return found.filter(
    (one) => whole.has(one) || !found.some((other) => other.caseId === one.caseId && whole.has(other)),
  )
}

async function read(folder: string, protectors: readonly KeyProtector[]): Promise<CaseSummary | null> {
  try {
    const sealed = await readFile(placesIn(folder).summary)
    const keys = deriveKeys((await openKey(folder, protectors)).secret)
    const summary = sealsWith(keys.content).open(place, sealed) as CaseSummary
    wipeKeys(keys)
    return summary
  } catch {
    return null
  }
}
