import { errors } from '../../../shared/errors.ts'
import { exportedLine, reasonLines } from '../case-lines.ts'
import { caseOptions, namedReviewerOf, onlyCaseFolderOf, withCase } from '../case-options.ts'
import { type Command, type Given, UsageError } from '../command.ts'
import { exitStatus } from '../exit-status.ts'

export const caseExport: Command = {
  name: 'case export',
  summary: 'Makes redacted and unredacted copies of a case, proven, with certificates and the signed journal',
  usage: '<case> --out DIR --recipient WHO --justification WHY --reviewer NAME',
  example:
    'case export "R v Example" --out done --recipient "CPS East" --justification "Charging decision" --reviewer "A. Officer"',
  options: {
    out: { type: 'string', value: 'DIR', help: 'folder for redacted/, unredacted/, audit/ and certificates/' },
    recipient: { type: 'string', value: 'WHO', help: 'who receives it (DPA 2018 s.62)' },
    justification: { type: 'string', value: 'WHY', help: 'why they receive it (DPA 2018 s.62)' },
    document: { type: 'string', multiple: true, value: 'ID', help: 'only this document; may be given many times' },
    jobs: { type: 'string', value: 'N', help: 'workers; by default one a core, four at most' },
    ...caseOptions,
  },
  run: async (given, terminal) => {
    onlyCaseFolderOf(given)
    namedReviewerOf(given)
    const request = requestOf(given)
    return withCase(given, terminal, { stepsPerPage: 2 }, async (c) => {
      const { exportCase } = await import('../../session/case/export-case.ts')
      const isJson = given.has('json')
      const done = await exportCase(c, request, (exported) => {
        terminal.out(isJson ? JSON.stringify(exported) : exportedLine(exported))
      })
      if (done.unready.length === 0) return exitStatus(done.documents.map(({ error }) => error))
      if (isJson) terminal.out(JSON.stringify({ error: 'NOT_READY', unready: done.unready }))
      else for (const line of reasonLines(done.unready)) terminal.out(line)
      terminal.say(`case export: ${errors.NOT_READY.sentence} (NOT_READY)`)
      return errors.NOT_READY.exit
    })
  },
}

function requestOf(given: Given) {
  const [out, recipient, justification] = ['out', 'recipient', 'justification'].map((option) => given.text(option))
  if (!out) throw new UsageError('--out DIR is missing')
  if (!recipient) throw new UsageError('--recipient WHO is missing: the log must say who receives the export')
  if (!justification) throw new UsageError('--justification WHY is missing: the log must say why')
  const documentIds = given.texts('document')
  return { out, recipient, justification, ...(documentIds.length > 0 ? { documentIds } : {}) }
}
