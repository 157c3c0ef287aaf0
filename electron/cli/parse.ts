import { parseArgs } from 'node:util'
import { type Command, type Given, toParseArgs, UsageError } from './command.ts'

/** The arguments of a command. Throws UsageError with a sentence that names the option. */
export function parse(command: Command, args: readonly string[]): Given {
  const { values, positionals } = parsed(command, args)
  for (const [name, value] of Object.entries(values)) {
    if (value === '') throw new UsageError(`--${name} needs a value`)
  }
  return {
    places: positionals,
    text: (option) => (typeof values[option] === 'string' ? values[option] : null),
    texts: (option) => (Array.isArray(values[option]) ? values[option].map(String) : []),
    has: (option) => values[option] === true,
  }
}

function parsed(command: Command, args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: toParseArgs(command.options), allowPositionals: true, strict: true })
  } catch (thrown) {
    throw new UsageError(explain(thrown, command))
  }
}

/** Node's message names the option in quotes; ours is one short sentence about it. */
function explain(thrown: unknown, { options }: Command): string {
  const { code, message } = thrown as NodeJS.ErrnoException
  const name = /'(-[^' =]*)/.exec(message)?.[1] ?? 'An option'
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `there is no option ${name}${suggestion(name, options)}`
  if (message.includes('ambiguous')) return `${name} is followed by something that begins with "-"; write ${name}=VALUE`
  if (message.includes('does not take an argument')) return `${name} takes no value`
  return `${name} needs a value`
}

function suggestion(name: string, options: Command['options']): string {
  const bare = name.replace(/^-+/, '')
  const close = Object.keys(options).find((option) => option.startsWith(bare.slice(0, 3)) && bare.length >= 3)
  return close ? `; did you mean --${close}?` : ''
}
