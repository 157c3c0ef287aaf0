import type { Res } from '../../shared/ipc/contract.ts'
import { createStore, useStore } from './store.ts'

/** A file that is to go into a case but cannot be opened without its password. */
export interface LockedFile {
  readonly caseId: string
  readonly file: Res<'documents.choose'>[number]
  readonly replaces: string | null
  /** One was given that did not open it. */
  readonly wasWrong: boolean
}

const locked = createStore<readonly LockedFile[]>([])

/** The files that wait for their passwords; they are asked for one by one. */
export const useLocked = (): readonly LockedFile[] => useStore(locked)

export const askForPasswords = (files: readonly LockedFile[]): void => locked.set((all) => [...all, ...files])

/** The first one was unlocked, or is given up. */
export const dropLocked = (): void => locked.set(([_, ...rest]) => rest)
