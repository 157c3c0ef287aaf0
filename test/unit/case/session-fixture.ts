import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Composition, compose } from '../../../electron/main/compose.ts'
import { type AddRequest, addDocument } from '../../../electron/session/case/add-document.ts'
import { analyseDocument, waitingDocuments } from '../../../electron/session/case/analyse-document.ts'
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

/** A statement and a note that mention the same people and one number. */
export const statement = `WITNESS STATEMENT
Statement of: Imogen Featherstone
Date of birth: 03/05/1987. My phone is 07700 900471 and my e-mail is imogen.f@postbox.example.
I live at 14 Quarrell Road, Whitfell, YO39 4TR. I work as a midwife at Osierfield School.
On Monday I saw Darren Pikeworthy in the yard. My friend rang 07700 900471 at once.
`
export const note = `Incident note
Caller Imogen Featherstone, 07700 900471. Suspect named as Darren Pikeworthy.
`

let count = 0

/** A case with two documents, open; each has been searched for the people of the other. */
export async function twoDocuments(
  office: Office,
  details: object = {},
): Promise<{ c: OpenCase; folder: string; a: string; b: string }> {
  const folder = await office.create(`case ${++count}`, details)
  const c = await office.open(folder)
  const a = await office.add(c, 'statement_FEATHERSTONE.txt', statement)
  const b = await office.add(c, 'note.txt', note)
  for (const { id } of waitingDocuments(c)) await analyseDocument(c, id)
  return { c, folder, a, b }
}
