import { errors } from '../../shared/errors.ts'
import { asFailure } from '../../shared/result.ts'
import { type Command, UsageError } from './command.ts'
import { commands } from './commands/index.ts'
import { helpOf, helpOfAll, invocation } from './help.ts'
import { untilInterrupted } from './interrupt.ts'
import { parse } from './parse.ts'
import { openTerminal, type Terminal } from './terminal.ts'
import { version } from './version.ts'

/** Runs one command; resolves to the exit status. */
export function runCommandLine(args: readonly string[]): Promise<number> {
  return untilInterrupted(async (signal) => {
    const terminal = openTerminal(signal)
    const [first = '--help'] = args
    if (first === '--version' || first === '-v') return print(terminal, version())
    if (first === '--help' || first === '-h' || first === 'help') return print(terminal, helpOfAll(commands))
    const command = commandIn(args)
    if (!command) return misuse(terminal, null, `there is no command "${first}"`)
    return runCommand(command, args.slice(command.name.split(' ').length), terminal)
  })
}

const commandIn = (args: readonly string[]): Command | undefined =>
  commands.find(({ name }) => name.split(' ').every((word, index) => args[index] === word))

/** What a command throws is told in its sentence, and becomes the exit status. */
export async function runCommand(command: Command, args: readonly string[], terminal: Terminal): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) return print(terminal, helpOf(command))
  try {
    return await command.run(parse(command, args), terminal)
  } catch (thrown) {
    if (thrown instanceof UsageError) return misuse(terminal, command, thrown.message)
    return fail(terminal, command, thrown)
  } finally {
    terminal.draw('')
  }
}

function print(terminal: Terminal, text: string): number {
  terminal.out(text)
  return 0
}

function misuse(terminal: Terminal, command: Command | null, message: string): number {
  terminal.say(command ? `${command.name}: ${message}.` : `${message.charAt(0).toUpperCase()}${message.slice(1)}.`)
  terminal.say(`Example: ${invocation} ${command?.example ?? 'detect statement.pdf'}`)
  terminal.say(`Help:    ${invocation} ${command ? `${command.name} ` : ''}--help`)
  return errors.USAGE.exit
}

async function fail(terminal: Terminal, command: Command, thrown: unknown): Promise<number> {
  const { code } = asFailure(thrown)
  const { sentence, exit } = errors[code]
  terminal.say(`${command.name}: ${sentence} (${code})`)
  if (code === 'POLICY_INVALID') await sayProblems(terminal, thrown)
  if (exit === 2) terminal.say(`Example: ${invocation} ${command.example}`)
  if (code === 'INTERNAL') await tellWhere(terminal, thrown)
  return exit
}

async function sayProblems(terminal: Terminal, thrown: unknown): Promise<void> {
  const { PolicyInvalid } = await import('../session/load-policy.ts')
  if (thrown instanceof PolicyInvalid) for (const problem of thrown.problems) terminal.say(`  ${problem}`)
}

async function tellWhere(terminal: Terminal, thrown: unknown): Promise<void> {
  const { framesOf } = await import('../pool/frames.ts')
  const { logInternal, logPath } = await import('../store/log.ts')
  logInternal('command', framesOf(thrown))
  terminal.say(`What happened, without any document text, is in ${logPath()}`)
}
