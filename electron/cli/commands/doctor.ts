import { errors } from '../../../shared/errors.ts'
import type { Finding } from '../../session/doctor/examine.ts'
import type { Command } from '../command.ts'
import { version } from '../version.ts'
import { withSession } from '../with-session.ts'

export const doctor: Command = {
  name: 'doctor',
  summary: 'Tests that everything works on this machine, with a redaction from end to end',
  usage: '[--json]',
  example: 'doctor',
  options: { json: { type: 'boolean', help: 'one JSON object' } },
  run: (given, terminal) =>
    withSession(terminal, { jobs: 1, stepsPerPage: 1 }, async (session) => {
      const { examine } = await import('../../session/doctor/examine.ts')
      const checks: Finding[] = []
      for await (const finding of examine(session)) {
        checks.push(finding)
        if (!given.has('json')) terminal.out(lineOf(finding))
      }
      const passed = checks.every(({ result }) => result === 'passed')
      const answer = { passed, product: version(), checks, error: passed ? null : 'SELF_TEST_FAILED' }
      terminal.out(given.has('json') ? JSON.stringify(answer) : passed ? 'All well.' : errors.SELF_TEST_FAILED.sentence)
      return passed ? 0 : errors.SELF_TEST_FAILED.exit
    }),
}

const lineOf = ({ name, what, result, detail }: Finding): string =>
  `${result === 'passed' ? 'ok    ' : 'FAILED'}  ${name.padEnd(12)}  ${what}: ${detail}`
