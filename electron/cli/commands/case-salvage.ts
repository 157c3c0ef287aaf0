import type { Salvaged } from '../../store/case/salvage-store.ts'
import { caseOptions, namedReviewerOf, onlyCaseFolderOf, protectorOf } from '../case-options.ts'
import { type Command, UsageError } from '../command.ts'
import { counted } from '../detected-lines.ts'
import { withSession } from '../with-session.ts'

export const caseSalvage: Command = {
  name: 'case salvage',
  summary: 'Takes what can be vouched for out of a damaged case into a new one, and says what is lost',
  usage: '<case> --to DIR --reviewer NAME',
  example: 'case salvage "R v Example" --to "R v Example salvaged" --reviewer "A. Officer"',
  options: {
    to: { type: 'string', value: 'DIR', help: 'new folder for the case; the damaged one stays as it is' },
    'passphrase-file': caseOptions['passphrase-file'],
    reviewer: caseOptions.reviewer,
    json: caseOptions.json,
  },
  run: async (given, terminal) => {
    const folder = onlyCaseFolderOf(given)
    const reviewer = namedReviewerOf(given)
    const to = given.text('to')
    if (!to) throw new UsageError('--to DIR is missing: nothing is written into a damaged case')
    const protector = await protectorOf(given)
    return withSession(terminal, { jobs: 1, stepsPerPage: 1 }, async (session) => {
      const { actorHere } = await import('../../session/case/actor.ts')
      const { salvageCase } = await import('../../session/case/salvage-case.ts')
      const actor = actorHere(reviewer, 'administrator')
      const salvaged = await salvageCase(session, folder, { to, protectors: [protector], actor })
      if (given.has('json')) terminal.out(JSON.stringify({ folder: to, ...salvaged, error: null }))
      else for (const line of linesOf(salvaged, to)) terminal.out(line)
      return 0
    })
  },
}

const linesOf = ({ entries, events, documents, details }: Salvaged, to: string): readonly string[] => [
  `Made a case in ${to} from what can be vouched for:`,
  `  ${counted(documents.kept, 'document')} (${documents.lost} lost), ${counted(events.kept, 'step')} of the review (${events.lost} lost), ${entries.kept} entries of the journal (${entries.lost} lost)`,
  `  ${detailWords[details]}`,
  entries.lost + events.lost + documents.lost > 0
    ? 'Look through every document again before you export: decisions that are lost are open marks now. The journal says what is lost.'
    : 'Nothing is known to be lost.',
  `Its pages are read again by: case add "${to}"`,
  'The damaged folder holds the key and the originals too: when the case is destroyed, name it with --damaged.',
]

const detailWords = {
  whole: 'Title, policy and the rest of the details are as they were.',
  summary:
    'The title is as it was; policy and places are the usual ones, and a second person must sign: set them again.',
  lost: 'The details of the case could not be read, and a second person must sign: set them again.',
} as const
