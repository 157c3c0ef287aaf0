import { type ErrorCode, errors } from '../../shared/errors.ts'
import type { Res } from '../../shared/ipc/contract.ts'
import { CaseDetails } from '../../shared/model/case.ts'
import { call, on } from './call.ts'
import { askForPasswords } from './locked-files.ts'
import { tell } from './notice.ts'
import { currentCase, enterCase, refreshCase } from './open-case.ts'
import { goToDocument } from './places.ts'
import { reviewerName } from './reviewer.ts'
import { currentRoute, goTo } from './route.ts'
import { createStore, useStore } from './store.ts'

export type Chosen = Res<'documents.choose'>[number]

/** Files that wait for a case to be made for them; null: no case is being made. */
const waiting = createStore<readonly Chosen[] | null>(null)

export const useWaiting = (): readonly Chosen[] | null => useStore(waiting)
export const beginCase = (files: readonly Chosen[] = []): void => waiting.set(() => files)
export const dropNewCase = (): void => waiting.set(() => null)

export const trainingUrn = 'TRAINING'

/** Files for the case that is being made just now, those that are dropped meanwhile among them; null: none is. */
let coming: Chosen[] | null = null

/** Into the open case or the one that is being made, or into a new one that is offered. */
export async function take(files: readonly Chosen[]): Promise<void> {
  if (files.length === 0) return
  if (coming) return void coming.push(...files)
  const open = currentCase()
  if (!open) return beginCase(files)
  await addFiles(open.caseId, files)
  goTo({ name: 'case', caseId: open.caseId })
}

export const listenToDrops = (): void => void on('documents.dropped', (files) => void take(files))

export async function makeCase(details: CaseDetails, passphrase: string | null): Promise<void> {
  if (coming) return
  coming = [...(waiting.get() ?? [])]
  try {
    const { caseId } = await call('case.create', { details, passphrase, reviewer: await reviewerName() })
    dropNewCase()
    await enterCase({ caseId, passphrase })
    const files = settle()
    if (files.length > 0) await addFiles(caseId, files)
    goTo({ name: 'case', caseId })
  } finally {
    const left = settle()
    if (left.length > 0) beginCase(left)
  }
}

/** The files that have come until now; what comes later is taken as usual. */
function settle(): readonly Chosen[] {
  const files = coming ?? []
  coming = null
  return files
}

/** Files that main takes in before it is told that they are there. */
const atOnce = 20

/** New documents, or a newer version of one. What could not be taken in is told, file by file; for a protected one its password is asked. */
export async function addFiles(
  caseId: string,
  files: readonly Chosen[],
  replaces: string | null = null,
  password: string | null = null,
): Promise<void> {
  const added: Res<'case.add'> = []
  for (let from = 0; from < files.length; from += atOnce) {
    if (files.length > atOnce) tell(`Adding documents: ${from} of ${files.length} …`)
    const documentIds = files.slice(from, from + atOnce).map(({ documentId }) => documentId)
    added.push(...(await call('case.add', { caseId, documentIds, replaces, password })))
    await refreshCase()
  }
  const refused = added.filter(({ error }) => error !== null && !isLocked(error))
  const kept = added.filter(({ documentId }) => documentId !== null).length
  if (refused.length > 0) tell(refused.slice(0, 5).map(sentenceOfRefused).join(' '), 'bad')
  else if (kept > 0) tell(kept === 1 ? '1 document was added.' : `${kept} documents were added.`)
  const locked = files.filter((_, index) => isLocked(added[index]?.error ?? null))
  askForPasswords(locked.map((file) => ({ caseId, file, replaces, wasWrong: password !== null })))
}

const isLocked = (error: string | null): boolean => error === 'PASSWORD_NEEDED' || error === 'PASSWORD_WRONG'

const sentenceOfRefused = ({ name, error }: { readonly name: string; readonly error: string | null }): string =>
  `${name}: ${errors[(error ?? 'INTERNAL') as ErrorCode].sentence}`

/** The training case, made once and then gone on with; in one press up to its review. */
export async function enterTrainingCase(): Promise<void> {
  const from = currentRoute()
  const known = (await call('case.list', {})).find(
    ({ holder, summary }) => summary?.urn === trainingUrn && (holder === null || holder.isHere),
  )
  if (!known) tell('The training case is being made …')
  const caseId = known?.caseId ?? (await makeTrainingCase())
  await enterCase({ caseId })
  if (!known) await addFiles(caseId, await call('documents.training', {}))
  // Whoever has gone elsewhere meanwhile stays there.
  if (currentRoute() === from) goToDocument('review', caseId)
}

async function makeTrainingCase(): Promise<string> {
  const details = CaseDetails.parse({ title: 'Training case: burglary at Whitfell', urn: trainingUrn })
  const { caseId } = await call('case.create', { details, passphrase: null, reviewer: await reviewerName() })
  return caseId
}

/** The training case, where the program was started on it. */
export async function openWhatWasAsked(): Promise<void> {
  const { showTrainingCase } = await call('app.started', {})
  const openHere = (await call('case.list', {})).find(({ holder }) => holder?.isHere)
  if (openHere) {
    await enterCase({ caseId: openHere.caseId })
    goTo({ name: 'case', caseId: openHere.caseId })
  } else if (showTrainingCase) await enterTrainingCase()
}
