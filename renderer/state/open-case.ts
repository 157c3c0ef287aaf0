import type { Push, Req } from '../../shared/ipc/contract.ts'
import type { CaseStatus } from '../../shared/review/case/case-view.ts'
import { call, on } from './call.ts'
import { type Reading, readingAfter } from './reading.ts'
import { reviewerName } from './reviewer.ts'
import { onRoute } from './route.ts'
import { createStore, useStore } from './store.ts'

/** The one case that the window works on. */
export interface OpenCase {
  readonly caseId: string
  readonly role: Role
  readonly status: CaseStatus
  /** What is being read and searched in the background, by document. */
  readonly reading: ReadonlyMap<string, Reading>
  /** A person stopped the reading for now. */
  readonly isHeld: boolean
}

export type Role = Req<'case.open'>['role']

export interface OpenRequest {
  readonly caseId: string
  readonly role?: Role
  /** By default the name that the person goes by. */
  readonly reviewer?: string
  readonly passphrase?: string | null
  readonly acceptOlder?: boolean
}

const openCase = createStore<OpenCase | null>(null)

export const useOpenCase = (): OpenCase | null => useStore(openCase)
/** Called whenever anything of the open case changes. */
export const onCase = (listener: () => void): (() => void) => openCase.subscribe(listener)
export const currentCase = (): OpenCase | null => openCase.get()

/** Opens a case, the one before it being closed. One that this window has open already (its page died and was loaded again) is taken up as it is. */
export async function enterCase({
  caseId,
  role = 'reviewer',
  reviewer,
  passphrase = null,
  acceptOlder = false,
}: OpenRequest): Promise<void> {
  const current = openCase.get()
  if (current?.caseId === caseId && current.role === role) return
  if (current) await leaveCase()
  const isOpenHere = (await call('case.list', {})).some((one) => one.caseId === caseId && one.holder?.isHere)
  const status = isOpenHere
    ? await call('case.status', { caseId })
    : await call('case.open', { caseId, reviewer: reviewer ?? (await reviewerName()), role, passphrase, acceptOlder })
  openCase.set(() => ({ caseId, role, status, reading: new Map(), isHeld: false }))
}

/** Closes the case that is open; nothing is to be saved, because everything is in its journal. */
export async function leaveCase(): Promise<void> {
  const current = openCase.get()
  if (!current) return
  openCase.set(() => null)
  await call('case.close', { caseId: current.caseId })
}

/** The case was destroyed: there is nothing left to close. */
export const forgetCase = (): void => openCase.set(() => null)

/** Takes in where the case stands after an act that answers with it. */
export const showStatus = (status: CaseStatus): void =>
  openCase.set((current) => (current?.caseId === status.caseId ? { ...current, status } : current))

let isAsking = false
let isStale = false

/** Stops the reading in the background for now, or goes on with it. */
export async function holdReading(caseId: string, isHeld: boolean): Promise<void> {
  await call('case.holdReading', { caseId, isHeld })
  openCase.set((current) => (current?.caseId === caseId ? { ...current, isHeld } : current))
}

/** Asks anew where the case stands; many requests at once are one. */
export async function refreshCase(): Promise<void> {
  isStale = true
  if (isAsking) return
  isAsking = true
  try {
    for (let current = openCase.get(); isStale && current; current = openCase.get()) {
      isStale = false
      showStatus(await call('case.status', { caseId: current.caseId }))
    }
  } catch {
    // The case was closed meanwhile: there is nothing to show.
  } finally {
    isAsking = false
  }
}

const betweenMs = 700

/** Keeps the status fresh: while documents are read, and whenever another screen is shown. */
export function followCase(): void {
  let isDue = false
  on('case.progress', (progress) => {
    note(progress)
    if (isDue) return
    isDue = true
    setTimeout(() => {
      isDue = false
      void refreshCase()
    }, betweenMs)
  })
  onRoute(() => void refreshCase())
}

const note = (progress: Push<'case.progress'>): void =>
  openCase.set((current) => {
    if (current?.caseId !== progress.caseId) return current
    const before = current.reading.get(progress.documentId) ?? null
    const reading = new Map(current.reading).set(progress.documentId, readingAfter(before, progress, performance.now()))
    return { ...current, reading, isHeld: progress.isHeld }
  })
