import type { Req, Res } from '../../shared/ipc/contract.ts'
import { call, on } from './call.ts'
import { tell } from './notice.ts'
import { refreshCase } from './open-case.ts'
import { createStore, useStore } from './store.ts'

/** The export that is under way, or the last one of the case that is open. */
export interface Exporting {
  readonly caseId: string
  readonly isRunning: boolean
  /** Asked to end early. */
  readonly isStopping: boolean
  readonly done: number
  readonly expected: number
  readonly folder: Folder
  readonly result: Res<'case.export'> | null
}

export type Folder = NonNullable<Res<'folder.choose'>>
export type Order = Omit<Req<'case.export'>, 'folderId'>

const exporting = createStore<Exporting | null>(null)
const lastOrder = createStore<Order | null>(null)

/** What is known of the export of this case, also when another screen was shown meanwhile. */
export function useExporting(caseId: string): Exporting | null {
  const current = useStore(exporting)
  return current?.caseId === caseId ? current : null
}

export const isExporting = (): boolean => exporting.get()?.isRunning === true

/** Who was to receive the copies of this case the last time, so that nobody writes it twice. */
export function orderBefore(caseId: string): Order | null {
  const order = lastOrder.get()
  return order?.caseId === caseId ? order : null
}

export const listenToExport = (): void =>
  void on('export.progress', (progress) =>
    exporting.set((current) => (current?.isRunning ? { ...current, ...progress } : current)),
  )

export const putResultAway = (): void => exporting.set(() => null)

/** Throws what keeps the export from being tried at all. */
export async function runExport(order: Order, folder: Folder): Promise<void> {
  const { caseId } = order
  lastOrder.set(() => order)
  exporting.set(() => ({ ...begun, caseId, folder }))
  try {
    const result = await call('case.export', { ...order, folderId: folder.documentId })
    if (isNothing(result)) return sayNothingWasReleased()
    exporting.set(() => ({ ...begun, caseId, folder, isRunning: false, done: 1, expected: 1, result }))
  } catch (thrown) {
    exporting.set(() => null)
    throw thrown
  } finally {
    await refreshCase()
  }
}

const begun = { isRunning: true, isStopping: false, done: 0, expected: 0, result: null }

/** What is proven and released already stays; the answer of the export tells what that is. */
export async function stopExport(): Promise<void> {
  const current = exporting.get()
  if (!current?.isRunning || current.isStopping) return
  exporting.set((now) => now && { ...now, isStopping: true })
  await call('case.stopExport', { caseId: current.caseId })
}

/** Stopped before the first copy was released. */
const isNothing = ({ documents }: Res<'case.export'>): boolean =>
  documents.length > 0 && documents.every(({ error }) => error === 'CANCELLED')

function sayNothingWasReleased(): void {
  exporting.set(() => null)
  tell('The export was stopped. Nothing was released, and nothing half-written is left.')
}
