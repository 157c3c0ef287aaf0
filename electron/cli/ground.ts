import { type KeepGround, keepGrounds } from '../../shared/model/case.ts'
import { type Given, type Options, UsageError } from './command.ts'

/** Options by which something stays visible for a reason that is on record. */
export const groundOptions = {
  ground: {
    type: 'string',
    value: 'GROUND',
    help: `why it stays visible, for the record: ${Object.keys(keepGrounds).join(', ')}`,
  },
  owner: { type: 'string', value: 'NAME', help: 'with --ground: who answers for it; by default the reviewer' },
} as const satisfies Options

/** Why something stays visible, and who answers for it. */
export interface Ground {
  readonly ground: KeepGround
  readonly owner?: string
}

/** null where none is given. */
export function groundOf(given: Given): Ground | null {
  const [text, owner] = [given.text('ground'), given.text('owner')?.trim()]
  if (text === null) {
    if (owner) throw new UsageError('--owner goes with --ground')
    return null
  }
  if (!isGround(text)) throw new UsageError(`--ground takes ${Object.keys(keepGrounds).join(', ')}`)
  return { ground: text, ...(owner ? { owner } : {}) }
}

const isGround = (text: string): text is KeepGround => Object.hasOwn(keepGrounds, text)
