import { errors } from '../../../shared/errors.ts'
import { asFailure } from '../../../shared/result.ts'
import type { BundleLine } from '../../session/bundle.ts'
import { type Command, UsageError } from '../command.ts'
import { withSession } from '../with-session.ts'

export const bundle: Command = {
  name: 'bundle',
  summary:
    'Gathers the redacted copies of an export in a folder to be sent, each proven again; one that is not stops it',
  usage: '<export folder> --to DIR [--json]',
  example: 'bundle done --to for-the-cps',
  options: {
    to: { type: 'string', value: 'DIR', help: 'a new folder outside the export' },
    json: { type: 'boolean', help: 'one JSON object a file' },
  },
  run: async (given, terminal) => {
    const [from, ...more] = given.places
    if (from === undefined || more.length > 0) throw new UsageError('give the folder of one export')
    const to = given.text('to')
    if (to === null) throw new UsageError('--to DIR is missing')
    return withSession(terminal, { jobs: 1, stepsPerPage: 1 }, async (session) => {
      const { bundle: gather } = await import('../../session/bundle.ts')
      try {
        const isMade = await gather(session, { from, to }, (line) =>
          terminal.out(given.has('json') ? JSON.stringify(line) : sentenceOf(line)),
        )
        terminal.say(isMade ? `The bundle is in ${to}` : 'There is no bundle: put this right, then try again.')
        return isMade ? 0 : 1
      } catch (thrown) {
        const { code } = asFailure(thrown)
        if (code === 'CANCELLED' || code === 'INTERNAL') throw thrown
        terminal.say(`${errors[code].sentence} (${code})`)
        return errors[code].exit
      }
    })
  },
}

const sentenceOf = ({ file, error }: BundleLine): string =>
  error === null ? `${file}: proven` : `${file}: NOT SENT. ${errors[error].sentence} (${error})`
