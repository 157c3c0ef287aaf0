import { asFailure } from '../../shared/result.ts'
import type { OpenCase } from '../session/case/open-case.ts'
import type { Session } from '../session/session.ts'
import type { KeyProtector } from '../store/case/key-protector.ts'
import { askPassphrase } from './ask-passphrase.ts'
import { type Given, type Options, UsageError } from './command.ts'
import type { Terminal } from './terminal.ts'
import { jobsOf, withSession } from './with-session.ts'

/** Options of every command that opens a case. */
export const caseOptions = {
  'passphrase-file': {
    type: 'string',
    value: 'FILE',
    help: 'file whose first line is the passphrase of the case; else REDACTION_ASSIST_PASSPHRASE, else it is asked for',
  },
  reviewer: { type: 'string', value: 'NAME', help: 'who acts; goes into the journal; by default your account' },
  'accept-older': {
    type: 'boolean',
    help: 'opens a case that holds less than was recorded, such as a restored backup; the journal says so',
  },
  json: { type: 'boolean', help: 'one JSON object a line on standard output, and nothing else' },
} as const satisfies Options

/** The folder of the case: the first thing that is given. */
export function caseFolderOf(given: Given): string {
  const [folder] = given.places
  if (folder === undefined) throw new UsageError('give the folder of the case')
  return folder
}

export function onlyCaseFolderOf(given: Given): string {
  const [, extra] = given.places
  if (extra !== undefined) throw new UsageError('give the folder of one case')
  return caseFolderOf(given)
}

/** `isNew`: the passphrase is asked for twice. */
export async function protectorOf(given: Given, isNew = false): Promise<KeyProtector> {
  const { passphraseProtector } = await import('../store/case/passphrase-protector.ts')
  const told = await passphraseIn(given, 'passphrase-file', process.env.REDACTION_ASSIST_PASSPHRASE)
  return passphraseProtector(told ?? (await askPassphrase(isNew)))
}

/** The passphrase that is to open the case from now on. */
export async function newProtectorOf(given: Given): Promise<KeyProtector> {
  const { passphraseProtector } = await import('../store/case/passphrase-protector.ts')
  const told = await passphraseIn(given, 'new-passphrase-file', process.env.REDACTION_ASSIST_NEW_PASSPHRASE)
  return passphraseProtector(told ?? (await askPassphrase(true, 'New passphrase of the case: ')))
}

/** null: it is to be asked for. */
async function passphraseIn(given: Given, option: string, variable: string | undefined): Promise<string | null> {
  const file = given.text(option)
  if (file === null) return variable || null
  const { readFile } = await import('node:fs/promises')
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null) throw new UsageError(`--${option} names a file that cannot be read`)
  return text.replace(/^\uFEFF/, '').split(/\r?\n/, 1)[0] ?? ''
}

export const reviewerOf = (given: Given): string | null => given.text('reviewer')?.trim() || null

/** For what someone must answer for by name. */
export function namedReviewerOf(given: Given): string {
  const reviewer = reviewerOf(given)
  if (reviewer === null) throw new UsageError('--reviewer NAME is missing: someone must answer for this')
  return reviewer
}

export interface CaseWork {
  readonly stepsPerPage?: number
  readonly role?: 'reviewer' | 'second-reviewer' | 'administrator'
}

/** Opens the case, does `work` and closes it, whatever happens. Who has it open is told where that is why it cannot be opened. */
export async function withCase<T>(
  given: Given,
  terminal: Terminal,
  { stepsPerPage = 1, role = 'reviewer' }: CaseWork,
  work: (c: OpenCase, session: Session) => Promise<T>,
): Promise<T> {
  const folder = caseFolderOf(given)
  const protector = await protectorOf(given)
  return withSession(terminal, { jobs: jobsOf(given), stepsPerPage }, async (session) => {
    const { openCase } = await import('../session/case/open-case.ts')
    const { closeCase } = await import('../session/case/close-case.ts')
    const { actorHere } = await import('../session/case/actor.ts')
    const actor = actorHere(reviewerOf(given), role)
    const acceptOlder = given.has('accept-older')
    const c = await openCase(session, folder, { protectors: [protector], actor, acceptOlder }).catch(async (thrown) => {
      if (asFailure(thrown).code === 'CASE_BUSY') await sayHolder(folder, terminal)
      throw thrown
    })
    try {
      return await work(c, session)
    } finally {
      await closeCase(c)
    }
  })
}

async function sayHolder(folder: string, terminal: Terminal): Promise<void> {
  const { holderOf } = await import('../store/case/holder.ts')
  const holder = await holderOf(folder)
  if (holder)
    terminal.say(`${holder.reviewer} (${holder.user} on ${holder.host}) has had it open since ${holder.since}.`)
}
