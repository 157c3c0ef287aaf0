import { type Command, type Given, UsageError } from '../command.ts'
import { evaluationLines } from '../evaluation-lines.ts'
import { exitStatus } from '../exit-status.ts'
import { fileOf } from '../reading-options.ts'
import { jobsOf, withSession } from '../with-session.ts'

export const evaluate: Command = {
  name: 'evaluate',
  summary: 'Measures detection on marked documents: recall and precision by type, misses, false findings',
  usage: '--gold GOLD.json --docs DIR [options]',
  example: 'evaluate --gold resources/training-case/gold.json --docs resources/training-case/documents',
  options: {
    gold: { type: 'string', value: 'FILE', help: 'the marked texts' },
    docs: { type: 'string', value: 'DIR', help: 'the folder of their PDFs, scans or other files' },
    policy: { type: 'string', value: 'ID|FILE', help: 'everything (default), pre-charge, or a policy file' },
    tolerance: {
      type: 'string',
      value: 'SHARE',
      help: 'share of misread letters allowed, such as 0.15 for scans; 0 by default',
    },
    jobs: { type: 'string', value: 'N', help: 'workers; by default one a core, four at most' },
    json: { type: 'boolean', help: 'one JSON object' },
  },
  run: async (given, terminal) => {
    const gold = fileOf(given, 'gold')
    const docs = given.text('docs')
    if (docs === null) throw new UsageError('--docs DIR is missing')
    const [tolerance, jobs] = [toleranceOf(given), jobsOf(given)]
    const { loadPolicy } = await import('../../session/load-policy.ts')
    const { policy } = await loadPolicy(given.text('policy') ?? 'everything')
    return withSession(terminal, { jobs, stepsPerPage: 1 }, async (session) => {
      const { evaluate: run } = await import('../../session/evaluate.ts')
      const evaluation = await run(session, { gold, docs, policy, tolerance })
      const lines = given.has('json') ? [JSON.stringify(evaluation)] : evaluationLines(evaluation)
      lines.every(terminal.out)
      return exitStatus(evaluation.notRead.map(({ error }) => error))
    })
  },
}

function toleranceOf(given: Given): number {
  const tolerance = Number(given.text('tolerance') ?? 0)
  if (tolerance >= 0 && tolerance <= 0.5) return tolerance
  throw new UsageError('--tolerance takes a share from 0 to 0.5')
}
