import { join } from 'node:path'
import type { Actor, CaseDetails } from '../../shared/model/case.ts'
import { asFailure, Failure } from '../../shared/result.ts'
import type { CaseSummary } from '../../shared/review/case/case-view.ts'
import { actorHere } from '../session/case/actor.ts'
import { analyseDocument, analyseStale, waitingDocuments } from '../session/case/analyse-document.ts'
import { damagedBeside, listCases, summaryOf, writeSummary } from '../session/case/case-summary.ts'
import { closeCase } from '../session/case/close-case.ts'
import { createCase } from '../session/case/create-case.ts'
import { type OpenCase, openCase, pagesOf } from '../session/case/open-case.ts'
import { salvageCase } from '../session/case/salvage-case.ts'
import type { Session } from '../session/session.ts'
import { homeProtector, type SystemVault, systemProtector } from '../store/case/home-protector.ts'
import { caseIdOf } from '../store/case/key-file.ts'
import type { KeyProtector } from '../store/case/key-protector.ts'
import { passphraseProtector } from '../store/case/passphrase-protector.ts'
import type { Salvaged } from '../store/case/salvage-store.ts'
import { sha256 } from '../store/digest.ts'
import { homeFolder } from '../store/home-folder.ts'
import { thisProcess } from '../store/process-mark.ts'

export interface CaseProgress {
  readonly caseId: string
  readonly documentId: string
  readonly pagesRead: number
  readonly pages: number
  readonly isDone: boolean
  readonly error: string | null
  readonly isHeld: boolean
}

export interface CaseShelf {
  /** Where cases lie that are made in the window. */
  readonly folder: string
  /** What this machine can open without a passphrase; the first is used for new cases. */
  readonly protectors: () => Promise<readonly KeyProtector[]>
  readonly tell: (progress: CaseProgress) => void
}

/** Cases on this machine, in the home folder; shut with what the operating system keeps, or else with the home's own key. */
export function shelfHere(session: Session, vault: () => SystemVault | null, tell: CaseShelf['tell']): CaseShelf {
  const own = async (): Promise<readonly KeyProtector[]> => {
    const { key } = await session.home()
    const system = vault()
    const home = homeProtector(key)
    return system ? [systemProtector(`system-${sha256(key).slice(0, 16)}`, system), home] : [home]
  }
  return { folder: join(homeFolder(), 'cases'), protectors: own, tell }
}

/** The cases that the window has open, by id; paths stay here. */
export class OpenCases {
  private readonly session: Session
  private readonly shelf: CaseShelf
  private readonly folders = new Map<string, string>()
  private readonly open = new Map<string, OpenCase>()
  private readonly reading = new Map<string, Promise<void>>()
  /** What someone looks at, by case. */
  private readonly watched = new Map<string, { readonly documentId: string; readonly pageIndex: number }>()

  /** Cases whose reading a person stopped for now. */
  private readonly held = new Set<string>()

  constructor(session: Session, shelf: CaseShelf) {
    this.session = session
    this.shelf = shelf
  }

  async list(): Promise<readonly { caseId: string; holder: object | null; summary: CaseSummary | null }[]> {
    const found = await listCases(this.shelf.folder, await this.shelf.protectors())
    for (const { caseId, folder } of found) this.folders.set(caseId, folder)
    return found.map(({ caseId, holder, summary }) => ({
      caseId,
      holder: holder && { ...pick(holder), isHere: holder.pid === process.pid && holder.host === thisProcess().host },
      summary: this.nowOf(caseId) ?? summary,
    }))
  }

  private nowOf(caseId: string): CaseSummary | null {
    const c = this.open.get(caseId)
    return c && !c.isClosed ? summaryOf(c) : null
  }

  async create(details: CaseDetails, passphrase: string | null, reviewer: string): Promise<string> {
    const folder = this.newFolder()
    const [own, other] = await this.protectors(passphrase)
    const protectors = [own, passphrase === null ? undefined : other].filter((one) => one !== undefined)
    const caseId = await createCase(this.session, folder, { details, protectors, actor: actorHere(reviewer) })
    this.folders.set(caseId, folder)
    return caseId
  }

  private newFolder(): string {
    const name = `case-${this.session.now().toISOString().slice(0, 10)}-${Math.random().toString(36).slice(2, 8)}`
    return join(this.shelf.folder, name)
  }

  /** Makes a case from what is whole in one that was found damaged; it is opened in its place from then on. */
  async salvage(caseId: string, reviewer: string, passphrase: string | null): Promise<Salvaged> {
    const to = this.newFolder()
    const protectors = await this.protectors(passphrase)
    const actor = actorHere(reviewer, 'administrator')
    const salvaged = await salvageCase(this.session, this.folderOf(caseId), { to, protectors, actor })
    this.folders.set(caseId, to)
    return salvaged
  }

  /** What is left on the shelf of a case that was found damaged and salvaged. */
  damagedBeside(caseId: string): Promise<readonly string[]> {
    return damagedBeside(this.shelf.folder, caseId)
  }

  private folderOf(caseId: string): string {
    const folder = this.folders.get(caseId)
    if (folder === undefined) throw new Failure('CASE_NOT_FOUND')
    return folder
  }

  /** Makes a case known that lies elsewhere. CASE_NOT_FOUND. */
  async find(folder: string): Promise<string> {
    const caseId = await caseIdOf(folder)
    this.folders.set(caseId, folder)
    return caseId
  }

  async openOne(
    caseId: string,
    reviewer: string,
    role: Actor['role'],
    passphrase: string | null,
    acceptOlder: boolean,
  ): Promise<OpenCase> {
    const folder = this.folderOf(caseId)
    if (this.open.get(caseId)?.isClosed === false) throw new Failure('CASE_BUSY')
    const protectors = await this.protectors(passphrase)
    const c = await openCase(this.session, folder, { protectors, actor: actorHere(reviewer, role), acceptOlder })
    this.open.set(caseId, c)
    await summarise(c)
    this.read(c, null, null, false)
    return c
  }

  /** BAD_REQUEST where the window has no such case open. */
  of(caseId: string): OpenCase {
    const c = this.open.get(caseId)
    if (!c || c.isClosed) throw new Failure('BAD_REQUEST')
    return c
  }

  /** The open case that has a document; null where none does. */
  withDocument(documentId: string): OpenCase | null {
    return [...this.open.values()].find((c) => c.documents.some(({ id }) => id === documentId)) ?? null
  }

  async close(caseId: string): Promise<void> {
    const c = this.of(caseId)
    this.open.delete(caseId)
    this.held.delete(caseId)
    await closeCase(c)
  }

  async closeAll(): Promise<void> {
    const all = [...this.open.values()]
    this.open.clear()
    await Promise.allSettled(all.map(closeCase))
  }

  /** No longer there: it was destroyed. */
  forget(caseId: string): void {
    this.open.delete(caseId)
    this.folders.delete(caseId)
  }

  /** Stops the reading after the pages that are under way, or lets it go on when it is next asked for. */
  hold(caseId: string, isHeld: boolean): void {
    const c = this.of(caseId)
    if (isHeld) this.held.add(caseId)
    else this.held.delete(caseId)
    const about = waitingDocuments(c)[0] ?? c.documents[0]
    if (about) this.tell(c, about.id, false, null)
  }

  /** Reads and searches in the background, one document after the other: first what someone looks at, whenever that changes. */
  read(c: OpenCase, first: string | null, firstPage: number | null, isAnew: boolean): void {
    const { caseId } = c.key
    if (first !== null) this.watched.set(caseId, { documentId: first, pageIndex: firstPage ?? 0 })
    const before = this.reading.get(caseId) ?? Promise.resolve()
    const work = before.then(() => this.readAll(c, isAnew)).catch(() => undefined)
    this.reading.set(caseId, work)
  }

  private async readAll(c: OpenCase, isAnew: boolean): Promise<void> {
    if (isAnew) await analyseStale(c, { onPages: () => undefined })
    const failed = new Set<string>()
    for (let id = this.nextOf(c, failed); id !== null && !c.isClosed; id = this.nextOf(c, failed)) {
      const { isDone, error } = await this.readOne(c, id, () => this.nextOf(c, failed) === id)
      if (c.isClosed) return
      if (!isDone) continue
      if (error !== null) failed.add(id)
      await summarise(c)
      this.tell(c, id, true, error)
    }
  }

  private readOne(c: OpenCase, id: string, mayGoOn: () => boolean): Promise<{ isDone: boolean; error: string | null }> {
    const firstPage = () => {
      const watched = this.watched.get(c.key.caseId)
      return watched?.documentId === id ? watched.pageIndex : 0
    }
    return analyseDocument(c, id, { firstPage, mayGoOn, onPages: () => this.tell(c, id, false, null) }).then(
      (isDone) => ({ isDone, error: null }),
      (thrown) => ({ isDone: true, error: asFailure(thrown).code }),
    )
  }

  /** The document to read next: the one that someone looks at, or the first that waits; one may wait again once others brought new names. */
  private nextOf(c: OpenCase, failed: ReadonlySet<string>): string | null {
    if (this.held.has(c.key.caseId)) return null
    const waiting = waitingDocuments(c).filter(({ id }) => !failed.has(id))
    const watched = waiting.find(({ id }) => id === this.watched.get(c.key.caseId)?.documentId)
    return (watched ?? waiting[0])?.id ?? null
  }

  private tell(c: OpenCase, documentId: string, isDone: boolean, error: string | null): void {
    const document = c.documents.find(({ id }) => id === documentId)
    if (!document) return
    const pages = pagesOf(c, document)
    const pagesRead = pages.filter(({ state }) => state !== 'unread').length
    const { caseId } = c.key
    const isHeld = this.held.has(caseId)
    this.shelf.tell({ caseId, documentId, pagesRead, pages: pages.length, isDone, error, isHeld })
  }

  private async protectors(passphrase: string | null): Promise<readonly KeyProtector[]> {
    const own = await this.shelf.protectors()
    return passphrase === null ? own : [passphraseProtector(passphrase), ...own]
  }
}

/** What the list shows is kept while the case is open, too: a process that is killed never closes it. */
const summarise = (c: OpenCase): Promise<void> => writeSummary(c).catch(() => undefined)

const pick = ({ reviewer, host, since }: { reviewer: string; host: string; since: string }) => ({
  reviewer,
  host,
  since,
})
