import { access, constants, mkdir } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { commands } from './commands/index.ts'
import { untilInterrupted } from './interrupt.ts'
import { runCommand } from './run-command-line.ts'
import { openTerminal } from './terminal.ts'
import { version } from './version.ts'

const documents = fileURLToPath(new URL('../../resources/training-case/documents', import.meta.url))

/** The invented case that comes with the program, through the whole job, into a fresh folder; what `npm start` does. */
export const runTrainingCase = (): Promise<number> =>
  untilInterrupted(async (signal) => {
    const terminal = openTerminal(signal)
    const out = await freshFolder()
    terminal.say(`${version()}. The training case: an invented burglary file goes through the whole job.`)
    terminal.say('Reading, finding, redacting and proving six documents …')
    const redact = commands.find(({ name }) => name === 'redact')
    if (!redact) return 4
    const args = [documents, '--out', out, '--reviewer', 'Training', '--accept', 'all']
    const status = await runCommand(redact, args, terminal)
    if (status === 0) for (const line of whereToLook(out)) terminal.say(line)
    return status
  })

const whereToLook = (out: string): readonly string[] => [
  `  ${join(out, 'redacted')}      the copies to hand on`,
  `  ${join(out, 'unredacted')}    the same documents with everything in them`,
  `  ${join(out, 'audit')}         who decided what: audit.pdf to read, audit.csv for a spreadsheet`,
  `  ${join(out, 'certificates')}  what "verify" proves each copy against`,
]

/** A new numbered folder under training-case-results, here if this folder can be written to, else at home. */
async function freshFolder(): Promise<string> {
  const here = await access('.', constants.W_OK).then(
    () => '.',
    () => homedir(),
  )
  const parent = join(here, 'training-case-results')
  await mkdir(parent, { recursive: true })
  for (let n = 1; ; n++) {
    const path = join(parent, `run-${n}`)
    const isNew = await mkdir(path).then(
      () => true,
      () => false,
    )
    if (isNew) return relative('.', path) || path
    if (n > 10_000) return path
  }
}
