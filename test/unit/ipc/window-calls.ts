import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { ChosenFiles } from '../../../electron/main/chosen-files.ts'
import { type Composition, compose } from '../../../electron/main/compose.ts'
import { dispatch } from '../../../electron/main/dispatch.ts'
import { handlersOf } from '../../../electron/main/handlers.ts'
import { type CaseProgress, OpenCases, shelfHere } from '../../../electron/main/open-cases.ts'
import type { Session } from '../../../electron/session/session.ts'
import type { CallName, Handlers } from '../../../shared/ipc/contract.ts'
import { noteDesk } from './desk.ts'

/** What a window calls, without a window. */
export interface Calls extends Composition {
  readonly root: string
  readonly cases: OpenCases
  readonly files: ChosenFiles
  readonly handlers: Handlers
  readonly progress: CaseProgress[]
  /** What a window gets; a test that expects a value and gets a failure fails with its code. Nothing that crosses holds a place on the disk. */
  call<T>(name: CallName, request?: object): Promise<T>
  /** A file that somebody chose, by its id. */
  chosen(name: string, text: string): string
  leave(): Promise<void>
}

/** The cases of this computer for another session, with nobody who listens. */
export const casesFor = (session: Session, progress: (one: CaseProgress) => void = () => undefined): OpenCases =>
  new OpenCases(
    session,
    shelfHere(session, () => null, progress),
  )

export function openCalls(): Calls {
  const root = mkdtempSync(join(tmpdir(), 'case calls '))
  process.env.REDACTION_ASSIST_HOME = join(root, 'home')
  const composition = compose({ product: 'test', jobs: 1, signal: new AbortController().signal, progress: () => {} })
  const progress: CaseProgress[] = []
  const cases = casesFor(composition.session, (one) => progress.push(one))
  const files = new ChosenFiles()
  const handlers = handlersOf(composition.session, files, noteDesk([]), cases)
  return {
    ...composition,
    ...{ root, cases, files, handlers, progress },
    call: async <T>(name: CallName, request: object = {}): Promise<T> => {
      const answer = await dispatch(handlers, true, name, structuredClone(request))
      expect(JSON.stringify(structuredClone(answer))).not.toContain(root)
      if (!answer.ok) throw new Error(`${name}: ${answer.code}`)
      return answer.value as T
    },
    chosen: (name, text) => {
      writeFileSync(join(root, name), text)
      return files.offer([join(root, name)])[0]?.documentId ?? ''
    },
    leave: async () => {
      await cases.closeAll()
      await composition.close()
      rmSync(root, { recursive: true, force: true })
    },
  }
}

export async function until(isSo: () => boolean): Promise<void> {
  for (let n = 0; n < 400 && !isSo(); n++) await new Promise((resolve) => setTimeout(resolve, 50))
}
