import { caseOptions, namedReviewerOf, onlyCaseFolderOf, withCase } from '../case-options.ts'
import { type Command, type Given, UsageError } from '../command.ts'
import { counted } from '../detected-lines.ts'
import { groundOf, groundOptions } from '../ground.ts'
import { instructionOptions, instructionsOf } from '../instructions.ts'

const { box: _, ...instructions } = instructionOptions

export const caseDecide: Command = {
  name: 'case decide',
  summary: 'Decides on marks of a case, one by one or in bulk, without the window',
  usage: '<case> --reviewer NAME [options]',
  example: 'case decide "R v Example" --reviewer "A. Officer" --accept proposed',
  options: {
    ...caseOptions,
    ...instructions,
    'like-page': {
      type: 'string',
      multiple: true,
      value: 'ID:PAGE',
      help: 'takes what was decided on this page of a document to every page that says the same or nearly the same; may be given many times',
    },
    keep: {
      type: 'string',
      multiple: true,
      value: 'ID',
      help: 'leaves a mark visible on the ground that --ground names, which stays on record; may be given many times',
    },
    ...groundOptions,
    'same-only': { type: 'boolean', help: 'with --like-page: only to pages that say wholly the same' },
  },
  run: async (given, terminal) => {
    onlyCaseFolderOf(given)
    namedReviewerOf(given)
    const wanted = { ...(await instructionsOf(given)), likePages: likePagesOf(given), kept: keptOf(given) }
    return withCase(given, terminal, {}, async (c) => {
      const { decideByInstructions } = await import('../../session/case/decide-by-instructions.ts')
      const { seeCase } = await import('../../session/case/see-case.ts')
      const { marks: changed, pages } = decideByInstructions(c, wanted)
      const { marks } = seeCase(c)
      const onPages = pages > 0 ? `, ${counted(pages, 'page')} left out or kept` : ''
      const line = `${counted(changed, 'mark')} decided${onPages}; ${marks.open} open`
      terminal.out(given.has('json') ? JSON.stringify({ changed, pages, marks, error: null }) : line)
      return 0
    })
  },
}

function keptOf(given: Given) {
  const [markIds, ground] = [given.texts('keep'), groundOf(given)]
  if (markIds.length === 0 && ground === null) return null
  if (markIds.length === 0 || ground === null) throw new UsageError('--keep ID and --ground GROUND go together')
  return { markIds, ...ground }
}

const likePagesOf = (given: Given) =>
  given.texts('like-page').map((text) => {
    const [, documentId, page] = /^([0-9a-f]{1,40}):([1-9]\d{0,6})$/.exec(text) ?? []
    if (!documentId || !page) throw new UsageError('--like-page takes ID:PAGE, such as 5f3c0a9be1d24478:3')
    return { documentId, pageIndex: Number(page) - 1, isSameOnly: given.has('same-only') }
  })
