import { caseOptions, namedReviewerOf, newProtectorOf, onlyCaseFolderOf, withCase } from '../case-options.ts'
import type { Command } from '../command.ts'

export const caseRekey: Command = {
  name: 'case rekey',
  summary: 'Gives a case another passphrase, so that it can be moved to another machine or person',
  usage: '<case> --reviewer NAME [--new-passphrase-file FILE] [--only]',
  example: 'case rekey "R v Example" --reviewer "A. Officer" --new-passphrase-file new.txt --only',
  options: {
    'new-passphrase-file': {
      type: 'string',
      value: 'FILE',
      help: 'file whose first line is the new passphrase; else REDACTION_ASSIST_NEW_PASSPHRASE, else it is asked for',
    },
    only: {
      type: 'boolean',
      help: 'nothing else opens the case any more, not the machine on which it was made either',
    },
    ...caseOptions,
  },
  run: async (given, terminal) => {
    onlyCaseFolderOf(given)
    namedReviewerOf(given)
    return withCase(given, terminal, { role: 'administrator' }, async (c) => {
      const { exportKey } = await import('../../session/case/change-case.ts')
      const opens = await exportKey(c, await newProtectorOf(given), given.has('only'))
      const others = opens - 1
      const line = `The new passphrase opens the case, ${others === 0 ? 'and nothing else does' : `and so do ${others} other keys`}. Copies of the case made before still open with the old one.`
      terminal.out(given.has('json') ? JSON.stringify({ opens, error: null }) : line)
      return 0
    })
  },
}
