import type { Command } from './command.ts'
import { version } from './version.ts'

/** How the program is called from its folder. */
export const invocation = 'npm run --silent redact --'

const statuses = `Exit status: 0 done; 1 the answer is no (residue found, chain broken, export refused): nothing was released;
2 wrong usage; 3 inputs were refused or failed, the others are done; 4 internal error; 130 stopped by Ctrl-C.`

export const helpOfAll = (commands: readonly Command[]): string =>
  `${version()}: redacts case files on this machine and proves it. Nothing leaves the machine.

Usage: ${invocation} COMMAND …

${table(commands.map(({ name, summary }) => [name, summary]))}

"COMMAND --help" tells more; --version tells the version.
With --json, standard output carries one JSON object a line and nothing else.
${statuses}`

export const helpOf = ({ name, usage, summary, options, example }: Command): string =>
  `${summary}

Usage: ${invocation} ${name} ${usage}

${table(Object.entries(options).map(([option, { value, help }]) => [`--${option}${value ? ` ${value}` : ''}`, help]))}

Example: ${invocation} ${name === example.slice(0, name.length) ? example : `${name} ${example}`}
${statuses}`

function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n')
}
