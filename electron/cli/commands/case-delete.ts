import { caseOptions, namedReviewerOf, onlyCaseFolderOf, withCase } from '../case-options.ts'
import { type Command, UsageError } from '../command.ts'

export const caseDelete: Command = {
  name: 'case delete',
  summary: 'Destroys a case and certifies it; its journal, which holds no document text, is saved first',
  usage: '<case> --to DIR --justification WHY --reviewer NAME --yes',
  example:
    'case delete "R v Example" --to certificates --justification "Retention ended" --reviewer "A. Officer" --yes',
  options: {
    to: { type: 'string', value: 'DIR', help: 'folder outside the case for the certificate and the journal' },
    justification: { type: 'string', value: 'WHY', help: 'why it is destroyed (DPA 2018 s.62)' },
    damaged: {
      type: 'string',
      multiple: true,
      value: 'DIR',
      help: 'folder of the damaged case that this one was salvaged from: it is destroyed with it',
    },
    yes: { type: 'boolean', help: 'there is no way back' },
    ...caseOptions,
  },
  run: async (given, terminal) => {
    onlyCaseFolderOf(given)
    namedReviewerOf(given)
    const [to, justification] = [given.text('to'), given.text('justification')]
    if (!to) throw new UsageError('--to DIR is missing: the certificate needs a place outside the case')
    if (!justification) throw new UsageError('--justification WHY is missing: the log must say why')
    if (!given.has('yes')) throw new UsageError('--yes is missing: a case that is destroyed cannot be had back')
    return withCase(given, terminal, { role: 'administrator' }, async (c) => {
      const { deleteCase } = await import('../../session/case/delete-case.ts')
      const { certificate, ...paths } = await deleteCase(c, { to, justification, damaged: given.texts('damaged') })
      const line = `Destroyed: ${certificate.files} files. Certificate ${paths.certificatePath}`
      terminal.out(given.has('json') ? JSON.stringify({ ...paths, certificate, error: null }) : line)
      return 0
    })
  },
}
