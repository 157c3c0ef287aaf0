import type { Res } from '../../shared/ipc/contract.ts'
import { asFailure, type Failure } from '../../shared/result.ts'
import { call, on } from './call.ts'
import { createStore, useStore } from './store.ts'

type Chosen = Res<'documents.choose'>[number]

export interface ListedDocument extends Chosen {
  readonly state: 'waiting' | 'reading' | 'read' | 'failed'
  readonly seen: Res<'documents.detect'> | null
  readonly failure: Failure | null
}

const documents = createStore<readonly ListedDocument[]>([])

export const useDocuments = (): readonly ListedDocument[] => useStore(documents)

export const listenToDrops = (): void => void on('documents.dropped', add)

/** The training case, where the program was started on it. */
export async function openWhatWasAsked(): Promise<void> {
  const { showTrainingCase } = await call('app.started', {})
  if (showTrainingCase) await addTrainingCase()
}

export const chooseDocuments = async (): Promise<void> => add(await call('documents.choose', {}))
export const chooseFolder = async (): Promise<void> => add(await call('documents.chooseFolder', {}))
export const addTrainingCase = async (): Promise<void> => add(await call('documents.training', {}))

function add(chosen: readonly Chosen[]): void {
  const listed = chosen.map((one) => ({ ...one, state: 'waiting', seen: null, failure: null }) as const)
  documents.set((all) => [...all, ...listed])
  for (const { documentId } of listed) void read(documentId)
}

async function read(documentId: string): Promise<void> {
  change(documentId, { state: 'reading' })
  try {
    const seen = await call('documents.detect', { documentId, policy: 'pre-charge' })
    change(documentId, { state: 'read', seen })
  } catch (thrown) {
    change(documentId, { state: 'failed', failure: asFailure(thrown) })
  }
}

const change = (documentId: string, part: Partial<ListedDocument>): void =>
  documents.set((all) => all.map((one) => (one.documentId === documentId ? { ...one, ...part } : one)))
