import type { ErrorCode } from '../../../shared/errors.ts'
import { addedLine } from '../case-lines.ts'
import { caseOptions, withCase } from '../case-options.ts'
import { type Command, UsageError } from '../command.ts'
import { exitStatus } from '../exit-status.ts'
import { ocrOf, passwordOf, readingOptions } from '../reading-options.ts'

const { policy: _, json: __, ...reading } = readingOptions

export const caseAdd: Command = {
  name: 'case add',
  summary: 'Adds files to a case and reads them; run again, it goes on where it was stopped',
  usage: '<case> <file|folder>… [options]',
  example: 'case add "R v Example" statement.pdf log.pdf',
  options: {
    type: { type: 'string', value: 'KIND', help: 'kind of the documents, such as MG11; else it is found out' },
    replaces: {
      type: 'string',
      value: 'ID',
      help: 'the document that this is a newer version of: its decisions are carried over',
    },
    anew: { type: 'boolean', help: 'reads and searches again what older engines or rules made; decisions stay' },
    ...reading,
    ...caseOptions,
  },
  run: async (given, terminal) => {
    const [, ...places] = given.places
    const replaces = given.text('replaces')
    if (replaces !== null && places.length !== 1) throw new UsageError('--replaces goes with one file')
    const options = { type: given.text('type'), replaces, password: await passwordOf(given), ocr: ocrOf(given) }
    return withCase(given, terminal, {}, async (c) => {
      const { addAll } = await import('../../session/case/add-all.ts')
      const { analyseStale } = await import('../../session/case/analyse-document.ts')
      if (given.has('anew')) await analyseStale(c, options)
      const codes: (ErrorCode | null)[] = []
      for await (const added of addAll(c, places, options)) {
        codes.push(added.error)
        terminal.out(given.has('json') ? JSON.stringify(added) : addedLine(added))
      }
      return exitStatus(codes)
    })
  },
}
