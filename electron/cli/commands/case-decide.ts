import { caseOptions, namedReviewerOf, onlyCaseFolderOf, withCase } from '../case-options.ts'
import type { Command } from '../command.ts'
import { counted } from '../detected-lines.ts'
import { instructionOptions, instructionsOf } from '../instructions.ts'

const { box: _, ...instructions } = instructionOptions

export const caseDecide: Command = {
  name: 'case decide',
  summary: 'Decides on marks of a case, one by one or in bulk, without the window',
  usage: '<case> --reviewer NAME [options]',
  example: 'case decide "R v Example" --reviewer "A. Officer" --accept proposed',
  options: { ...caseOptions, ...instructions },
  run: async (given, terminal) => {
    onlyCaseFolderOf(given)
    namedReviewerOf(given)
    const wanted = await instructionsOf(given)
    return withCase(given, terminal, {}, async (c) => {
      const { decideByInstructions } = await import('../../session/case/decide-by-instructions.ts')
      const { seeCase } = await import('../../session/case/see-case.ts')
      const changed = decideByInstructions(c, wanted)
      const { marks } = seeCase(c)
      const line = `${counted(changed, 'mark')} decided; ${marks.open} open`
      terminal.out(given.has('json') ? JSON.stringify({ changed, marks, error: null }) : line)
      return 0
    })
  },
}
