import { concernLines, statusLines } from '../case-lines.ts'
import { caseOptions, onlyCaseFolderOf, withCase } from '../case-options.ts'
import type { Command } from '../command.ts'

export const caseStatus: Command = {
  name: 'case status',
  summary: 'Shows where a case stands: documents, marks, what is in the way of an export',
  usage: '<case> [--checks] [--json]',
  example: 'case status "R v Example"',
  options: {
    checks: { type: 'boolean', help: 'also what in the whole case contradicts itself or was hardly looked at' },
    ...caseOptions,
  },
  run: async (given, terminal) => {
    onlyCaseFolderOf(given)
    return withCase(given, terminal, {}, async (c) => {
      const { checkCase, seeCase } = await import('../../session/case/see-case.ts')
      const status = seeCase(c)
      const concerns = given.has('checks') ? checkCase(c) : []
      if (given.has('json')) terminal.out(JSON.stringify(given.has('checks') ? { ...status, concerns } : status))
      else for (const line of [...statusLines(status), ...concernLines(concerns)]) terminal.out(line)
      return 0
    })
  },
}
