import type { Req, Res } from '../../shared/ipc/contract.ts'
import { call, on } from './call.ts'
import { refreshCase } from './open-case.ts'
import { createStore, useStore } from './store.ts'

/** The export that is under way, or the last one of the case that is open. */
export interface Exporting {
  readonly caseId: string
  readonly isRunning: boolean
  readonly done: number
  readonly expected: number
  readonly folder: Folder
  readonly result: Res<'case.export'> | null
}

export type Folder = NonNullable<Res<'folder.choose'>>

const exporting = createStore<Exporting | null>(null)

/** What is known of the export of this case, also when another screen was shown meanwhile. */
export function useExporting(caseId: string): Exporting | null {
  const current = useStore(exporting)
  return current?.caseId === caseId ? current : null
}

export const listenToExport = (): void =>
  void on('export.progress', (progress) =>
    exporting.set((current) => (current?.isRunning ? { ...current, ...progress } : current)),
  )

export const putResultAway = (): void => exporting.set(() => null)

/** Throws what keeps the export from being tried at all. */
export async function runExport(request: Omit<Req<'case.export'>, 'folderId'>, folder: Folder): Promise<void> {
  const { caseId } = request
  exporting.set(() => ({ caseId, isRunning: true, done: 0, expected: 0, folder, result: null }))
  try {
    const result = await call('case.export', { ...request, folderId: folder.documentId })
    exporting.set(() => ({ caseId, isRunning: false, done: 1, expected: 1, folder, result }))
  } catch (thrown) {
    exporting.set(() => null)
    throw thrown
  } finally {
    await refreshCase()
  }
}
