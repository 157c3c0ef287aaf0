import type { ErrorCode } from '../../shared/errors.ts'
import { hasWords, noWords, OwnWords } from '../../shared/model/own-words.ts'
import { Failure } from '../../shared/result.ts'
import type { LoadedPolicy } from '../session/load-policy.ts'
import type { Session } from '../session/session.ts'
import { type Given, type Options, UsageError } from './command.ts'
import { exitStatus } from './exit-status.ts'
import type { Terminal } from './terminal.ts'

/** Of the commands that look for personal data outside a case. */
export const wordsOption = {
  words: {
    type: 'string',
    value: 'settings|none|FILE',
    help: 'your own words, always redacted or never proposed: those of the settings (default), none, or a JSON file of them',
  },
} as const satisfies Options

type Settings = Pick<Session, 'fixed' | 'words'>

/** The policy that was asked for, with the words that are to hold in it. Words that nobody asked for in the command are said. A Failure where the settings cannot be read: then every input is refused. */
export async function policyOf(
  given: Given,
  settings: Settings,
  terminal: Pick<Terminal, 'say'>,
): Promise<LoadedPolicy | Failure> {
  const { policyHere } = await import('../session/policy-here.ts')
  const words = await wordsOf(given, settings).catch(refusal)
  if (words instanceof Failure) return words
  if (given.text('words') === null && hasWords(words)) terminal.say(wordsLine(words))
  return policyHere({ words: async () => words }, given.text('policy') ?? 'pre-charge')
}

function refusal(thrown: unknown): Failure {
  if (thrown instanceof Failure) return thrown
  throw thrown
}

/** Tells the same of every input; resolves to the exit status. */
export async function refuseAll(
  terminal: Pick<Terminal, 'out'>,
  places: readonly string[],
  { code }: Failure,
  linesOf: (file: string, code: ErrorCode) => readonly string[],
): Promise<number> {
  const { collectInputs } = await import('../session/collect-inputs.ts')
  const inputs = await collectInputs(places)
  for (const { file } of inputs) linesOf(file, code).every(terminal.out)
  return exitStatus(inputs.map(() => code))
}

async function wordsOf(given: Given, settings: Settings): Promise<OwnWords> {
  const choice = given.text('words') ?? 'settings'
  if (choice === 'settings') return settings.words()
  if ((await settings.fixed()).words) throw new UsageError('--words takes only settings here: the words are fixed')
  return choice === 'none' ? noWords : wordsIn(choice)
}

async function wordsIn(file: string): Promise<OwnWords> {
  const { readFile } = await import('node:fs/promises')
  try {
    const lists = JSON.parse((await readFile(file, 'utf8')).replace(/^\uFEFF/, ''))
    return OwnWords.parse({ ...noWords, ...lists })
  } catch {
    throw new UsageError('--words names no file of the form {"alwaysRedact": ["Fern House"], "neverRedact": []}')
  }
}

const wordsLine = ({ alwaysRedact, neverRedact }: OwnWords): string =>
  `The words of the settings hold: always redacted ${alwaysRedact.length}, never proposed ${neverRedact.length}. "--words" sets others.`
