import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createStore } from '../../../electron/store/case/create-store.ts'
import { openKey } from '../../../electron/store/case/key-file.ts'
import { type OpenedStore, type OpenStoreOptions, openStore } from '../../../electron/store/case/open-store.ts'
import { passphraseProtector } from '../../../electron/store/case/passphrase-protector.ts'
import { genesis, type Head } from '../../../shared/audit/chain.ts'
import type { AuditEvent } from '../../../shared/audit/entry.ts'
import { CaseDetails } from '../../../shared/model/case.ts'
import { Policy } from '../../../shared/model/policy.ts'

export const passphrase = 'correct horse battery'
/** scrypt at a cost that suits a test. */
export const protector = passphraseProtector(passphrase, 2 ** 10)

const rule = { disposition: 'review', threshold: 0.5, why: 'test' } as const

export const settings = {
  details: CaseDetails.parse({ title: 'R v Planted-Title', urn: '01AB0000126' }),
  policy: {
    policy: Policy.parse({
      ...{ id: 'test', version: '1', effectiveFrom: '2026-01-01', title: 'T', description: 'D' },
      ...{ fallback: rule, entities: {} },
    }),
    sha256: 'a'.repeat(64),
  },
}

export const at = '2026-11-24T10:00:00.000Z'
export const now = (): Date => new Date(at)
export const who = { reviewer: 'Ann Other', user: 'ann' }

/** A folder that is gone after the test. */
export function workplace(): { readonly root: string; readonly folder: string; drop(): void } {
  const root = mkdtempSync(join(tmpdir(), 'case store '))
  return { root, folder: join(root, 'the case'), drop: () => rmSync(root, { recursive: true, force: true }) }
}

export const make = (folder: string): Promise<string> =>
  createStore(folder, {
    settings,
    protectors: [protector],
    at,
    journal: (caseId) => [{ type: 'case.created', caseId, app: 'test', by: 'Ann' }],
  })

export const open = async (folder: string, options: Partial<OpenStoreOptions> = {}): Promise<OpenedStore> =>
  openStore(folder, await openKey(folder, [protector]), { who, now, remembered: null, ...options })

export const note = (n: number): AuditEvent => ({ type: 'run.finished', released: n, refused: 0 })

/** Decides on one mark and says so in the journal. */
export function decideOne({ store }: OpenedStore, n: number): Head {
  store.commit({
    at,
    event: {
      ...{ type: 'act', kind: 'decided', by: 'Ann', isBulk: false, scope: 'marks' },
      changes: [{ do: 'decide', decision: 'accepted', markIds: [`mark-${n}`] }],
    },
    recorded: [],
    journal: (review) => [
      { type: 'act.begun', act: 'decided', scope: 'marks', isBulk: false, marks: 1, reviewer: 'Ann', review },
      note(n),
    ],
  })
  return store.journal.head
}

export const decided = ({ store }: OpenedStore): readonly string[] =>
  [...store.events.all()].flatMap(({ event }) =>
    event.type === 'act' ? event.changes.flatMap((change) => ('markIds' in change ? change.markIds : [])) : [],
  )

/** Makes a case with some decisions and closes it; resolves to the head of its journal. */
export async function madeWith(folder: string, decisions: number): Promise<Head> {
  await make(folder)
  const opened = await open(folder)
  let head = genesis
  for (let n = 1; n <= decisions; n++) head = decideOne(opened, n)
  await opened.store.close(null)
  return head
}
