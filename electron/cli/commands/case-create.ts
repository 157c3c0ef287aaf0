import { caseOptions, onlyCaseFolderOf, protectorOf, reviewerOf } from '../case-options.ts'
import { type Command, type Given, UsageError } from '../command.ts'
import { withSession } from '../with-session.ts'

export const caseCreate: Command = {
  name: 'case create',
  summary: 'Makes a case: a folder that holds documents, decisions and journal, sealed with a passphrase',
  usage: '<folder> --title TEXT [options]',
  example: 'case create "R v Example" --title "R v Example" --urn 01AB0000126',
  options: {
    title: { type: 'string', value: 'TEXT', help: 'what the case is called' },
    urn: { type: 'string', value: 'URN', help: 'unique reference number of the file' },
    classification: { type: 'string', value: 'MARK', help: 'OFFICIAL-SENSITIVE (default) or OFFICIAL' },
    limit: { type: 'string', value: 'DATE', help: 'statutory time limit, such as 2027-05-31' },
    retention: { type: 'string', value: 'DATE', help: 'from this day on the case is shown as due for deletion' },
    policy: {
      type: 'string',
      value: 'ID|FILE',
      help: 'what counts as personal data: pre-charge (default), or another',
    },
    place: { type: 'string', multiple: true, value: 'TEXT', help: 'a place that is an element of the offence' },
    'two-person': { type: 'boolean', help: 'a second person must sign the case off before it is exported' },
    sampling: { type: 'string', value: 'SHARE', help: 'share of decisions the second person looks at, 0 to 1 (0.1)' },
    'passphrase-file': caseOptions['passphrase-file'],
    reviewer: caseOptions.reviewer,
    json: caseOptions.json,
  },
  run: async (given, terminal) => {
    const folder = onlyCaseFolderOf(given)
    const details = detailsOf(given)
    const protector = await protectorOf(given, true)
    return withSession(terminal, { jobs: 1, stepsPerPage: 1 }, async (session) => {
      const { createCase } = await import('../../session/case/create-case.ts')
      const { actorHere } = await import('../../session/case/actor.ts')
      const request = { details, protectors: [protector], actor: actorHere(reviewerOf(given)) }
      const caseId = await createCase(session, folder, request)
      terminal.out(given.has('json') ? JSON.stringify({ folder, caseId, error: null }) : `Case made in ${folder}`)
      return 0
    })
  },
}

function detailsOf(given: Given): object {
  const title = given.text('title')
  if (title === null) throw new UsageError('--title TEXT is missing')
  const sampling = given.text('sampling')
  if (sampling !== null && !(Number(sampling) >= 0 && Number(sampling) <= 1))
    throw new UsageError('--sampling takes a number from 0 to 1')
  const classification = given.text('classification')
  if (classification !== null && !['OFFICIAL', 'OFFICIAL-SENSITIVE'].includes(classification))
    throw new UsageError('--classification takes OFFICIAL or OFFICIAL-SENSITIVE')
  return {
    title,
    urn: given.text('urn'),
    limitOn: dateOf(given, 'limit'),
    retainUntil: dateOf(given, 'retention'),
    offencePlaces: given.texts('place'),
    isTwoPerson: given.has('two-person'),
    policyId: given.text('policy') ?? 'pre-charge',
    ...(classification === null ? {} : { classification }),
    ...(sampling === null ? {} : { samplingRate: Number(sampling) }),
  }
}

function dateOf(given: Given, option: string): string | null {
  const text = given.text(option)
  if (text === null) return null
  const isDate = /^\d{4}-\d\d-\d\d$/.test(text) && new Date(text).toJSON()?.startsWith(text)
  if (!isDate) throw new UsageError(`--${option} takes a date, such as 2027-05-31`)
  return text
}
