import { caseOptions, namedReviewerOf, onlyCaseFolderOf, withCase } from '../case-options.ts'
import { type Command, UsageError } from '../command.ts'

export const caseSignOff: Command = {
  name: 'case sign-off',
  summary: 'Second review: hands a case over, looks at the sample, signs it off or returns it with a note',
  usage: '<case> --reviewer NAME [--submit | --sample | --return NOTE]',
  example: 'case sign-off "R v Example" --reviewer "B. Sergeant"',
  options: {
    submit: { type: 'boolean', help: 'the first person hands the case to the second' },
    sample: {
      type: 'boolean',
      help: 'lists the decisions that the second person is asked to look at, and confirms them',
    },
    return: { type: 'string', value: 'NOTE', help: 'gives the case back with what is to be changed' },
    ...caseOptions,
  },
  run: async (given, terminal) => {
    onlyCaseFolderOf(given)
    namedReviewerOf(given)
    const [isSubmit, isSample, note] = [given.has('submit'), given.has('sample'), given.text('return')]
    if ([isSubmit, isSample, note !== null].filter(Boolean).length > 1)
      throw new UsageError('give one of --submit, --sample and --return')
    const role = isSubmit ? 'reviewer' : 'second-reviewer'
    return withCase(given, terminal, { role }, async (c) => {
      const review = await import('../../session/case/second-review.ts')
      const tell = (done: string, more: object = {}) =>
        terminal.out(given.has('json') ? JSON.stringify({ phase: c.state.second.phase, ...more, error: null }) : done)
      if (isSubmit) {
        review.submitForReview(c)
        tell('Handed over for a second review.')
      } else if (note !== null) {
        review.returnCase(c, note)
        tell('Given back with a note.')
      } else if (isSample) {
        const { sample } = review.sampleForReview(c)
        if (!given.has('json')) for (const mark of sample) terminal.out(sampleLine(mark))
        review.confirmSample(
          c,
          sample.map(({ id }) => id),
        )
        tell(`${sample.length} decisions confirmed.`, { sample })
      } else {
        review.signOff(c)
        tell('Signed off.')
      }
      return 0
    })
  },
}

const sampleLine = (mark: {
  readonly id: string
  readonly pageIndex: number
  readonly state: string
  readonly reasonCode: string
  readonly finding: { readonly text: string } | null
}): string =>
  `  page ${mark.pageIndex + 1}: "${mark.finding?.text ?? 'an area'}" ${mark.state}, reason ${mark.reasonCode} [${mark.id}]`
