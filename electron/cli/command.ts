import type { ParseArgsOptionsConfig } from 'node:util'
import type { Terminal } from './terminal.ts'

/** An option as the help lists it. */
export interface Option {
  readonly type: 'string' | 'boolean'
  readonly multiple?: boolean
  /** What stands after it in the help, such as FILE. */
  readonly value?: string
  readonly help: string
}

export type Options = Readonly<Record<string, Option>>

/** What was given, as parsed: texts, lists of texts, or true. */
export interface Given {
  readonly places: readonly string[]
  text(option: string): string | null
  texts(option: string): readonly string[]
  has(option: string): boolean
}

/** One command of the command line. `run` resolves to the exit status of cli-contract.md. */
export interface Command {
  readonly name: string
  readonly summary: string
  /** What stands after the name in the help's first line. */
  readonly usage: string
  readonly example: string
  readonly options: Options
  run(given: Given, terminal: Terminal): Promise<number>
}

/** Wrong usage: the message names the option and says what is wrong with it. Exit status 2. */
export class UsageError extends Error {}

export const toParseArgs = (options: Options): ParseArgsOptionsConfig =>
  Object.fromEntries(
    Object.entries(options).map(([name, { type, multiple }]) => [name, { type, ...(multiple ? { multiple } : {}) }]),
  )
