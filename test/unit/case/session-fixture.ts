import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Composition, compose } from '../../../electron/main/compose.ts'
import { type AddRequest, addDocument } from '../../../electron/session/case/add-document.ts'
import { analyseDocument } from '../../../electron/session/case/analyse-document.ts'
import { createCase } from '../../../electron/session/case/create-case.ts'
import { type OpenCase, type OpenCaseOptions, openCase } from '../../../electron/session/case/open-case.ts'
import type { CaseMark } from '../../../shared/review/case/case-state.ts'
import { protector } from './store-fixture.ts'

export const ann = { reviewer: 'Ann Other', user: 'ann', machine: 'here', role: 'reviewer' } as const
export const bob = { reviewer: 'Bob Reid', user: 'bob', machine: 'here', role: 'second-reviewer' } as const

/** The whole product, headless, with a home, a folder for temporary files and a place for cases of its own. */
export interface Office extends Composition {
  readonly root: string
  readonly home: string
  readonly temp: string
  file(name: string, text: string): string
  create(name: string, details?: object): Promise<string>
  open(folder: string, options?: Partial<OpenCaseOptions>): Promise<OpenCase>
  add(c: OpenCase, name: string, text: string, more?: Partial<AddRequest>): Promise<string>
  leave(): Promise<void>
}

export function openOffice(): Office {
  const root = mkdtempSync(join(tmpdir(), 'case office '))
  const [home, temp] = [join(root, 'home'), mkdtempSync(join(root, 'temp-'))]
  process.env.REDACTION_ASSIST_HOME = home
  process.env.TMPDIR = temp
  const signal = new AbortController().signal
  const composition = compose({ product: 'redaction-assist test', jobs: 1, signal, progress: () => {} })
  const { session } = composition
  const office: Office = {
    ...composition,
    ...{ root, home, temp },
    file: (name, text) => {
      writeFileSync(join(root, name), text)
      return join(root, name)
    },
    create: async (name, details = {}) => {
      const folder = join(root, name)
      await createCase(session, folder, { details: { title: name, ...details }, protectors: [protector], actor: ann })
      return folder
    },
    open: (folder, options = {}) => openCase(session, folder, { protectors: [protector], actor: ann, ...options }),
    add: async (c, name, text, more = {}) => {
      const { id } = await addDocument(c, { path: office.file(name, text), ...more })
      await analyseDocument(c, id)
      return id
    },
    leave: async () => {
      await composition.close()
      rmSync(root, { recursive: true, force: true })
    },
  }
  return office
}

/** The mark on a text; a test that asks for one that is not there is wrong. */
export function markOn(c: OpenCase, documentId: string, text: string): CaseMark {
  const found = [...c.state.marks.values()].find(
    (mark) => mark.documentId === documentId && mark.finding?.text.includes(text),
  )
  if (!found) throw new Error(`no mark on "${text}"`)
  return found
}
