import { errors } from '../../../shared/errors.ts'
import type { Verification } from '../../../shared/model/export.ts'
import { asFailure } from '../../../shared/result.ts'
import { type Command, UsageError } from '../command.ts'
import { withSession } from '../with-session.ts'

export const verify: Command = {
  name: 'verify',
  summary: 'Proves a redacted PDF again, from the file alone, against its certificate',
  usage: '<redacted.pdf> --certificate FILE [--json]',
  example: 'verify done/redacted/a_REDACTED.pdf --certificate done/certificates/a.json',
  options: {
    certificate: { type: 'string', value: 'FILE', help: 'the certificate that was written with it' },
    json: { type: 'boolean', help: 'one JSON object' },
  },
  run: async (given, terminal) => {
    const [path, ...more] = given.places
    if (path === undefined || more.length > 0) throw new UsageError('give one redacted PDF')
    const certificatePath = given.text('certificate')
    if (certificatePath === null) throw new UsageError('--certificate FILE is missing')
    return withSession(terminal, { jobs: 1, stepsPerPage: 1 }, async (session) => {
      const { verifyAgainstCertificate } = await import('../../session/verify.ts')
      const say = (line: string) => terminal.out(line)
      try {
        const verification = await verifyAgainstCertificate(session, { path, certificatePath })
        say(
          given.has('json')
            ? JSON.stringify({ file: path, ...verification, error: errorOf(verification) })
            : lines(path, verification),
        )
        return verification.passed ? 0 : 1
      } catch (thrown) {
        const { code } = asFailure(thrown)
        if (code === 'CANCELLED' || code === 'INTERNAL') throw thrown
        say(
          given.has('json')
            ? JSON.stringify({ file: path, passed: false, checks: [], error: code })
            : `${path}: ${errors[code].sentence} (${code})`,
        )
        return errors[code].exit
      }
    })
  },
}

const errorOf = ({ passed, checks }: Verification): 'RESIDUE_FOUND' | 'NOT_VERIFIED' | null => {
  if (passed) return null
  return checks.some(({ result }) => result === 'failed') ? 'RESIDUE_FOUND' : 'NOT_VERIFIED'
}

const lines = (path: string, { passed, checks }: Verification): string =>
  [
    `${path}: ${passed ? 'proven' : 'NOT proven'}`,
    ...checks.map(({ name, engine, result, pages, detail }) =>
      [
        `  ${result.padEnd(8)}`,
        name.padEnd(24),
        engine.padEnd(26),
        detail ?? '',
        pages.length > 0 ? `pages ${pages.join(', ')}` : '',
      ]
        .join(' ')
        .trimEnd(),
    ),
  ].join('\n')
