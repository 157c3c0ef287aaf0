import { type Person, treatments } from '../../../shared/model/case.ts'
import { roles } from '../../../shared/model/finding.ts'
import type { PersonEntry, SuggestedPerson } from '../../../shared/review/case/case-view.ts'
import type { PersonChange } from '../../session/case/change-person.ts'
import { personLine, suggestionLine } from '../case-lines.ts'
import { caseOptions, namedReviewerOf, onlyCaseFolderOf, withCase } from '../case-options.ts'
import { type Command, type Given, UsageError } from '../command.ts'
import { groundOf, groundOptions } from '../ground.ts'

export const casePeople: Command = {
  name: 'case people',
  summary:
    'Shows the people of a case and what was decided of each; enters them, gives them roles, keeps or redacts them',
  usage: '<case> [--person NAME --reviewer NAME [--role ROLE] [--keep | --redact | --by-policy | --remove]] [--json]',
  example: 'case people "R v Example" --person "Darren Pikeworthy" --role suspect --keep --reviewer "A. Officer"',
  options: {
    person: {
      type: 'string',
      value: 'NAME|ID',
      help: 'who is meant: a name as the register has it, or an id; a name that is not there is entered',
    },
    'also-called': {
      type: 'string',
      multiple: true,
      value: 'NAME',
      help: 'another name of theirs; may be given many times',
    },
    role: { type: 'string', value: 'ROLE', help: `what they are to the case: ${roles.join(', ')}, or none` },
    keep: { type: 'boolean', help: 'their name stays visible everywhere in the case, decided marks included' },
    redact: { type: 'boolean', help: 'their name is hidden everywhere in the case' },
    'by-policy': { type: 'boolean', help: 'neither: the policy says; what was decided stays decided' },
    remove: { type: 'boolean', help: 'takes them out of the register; what was decided stays decided' },
    'enter-found': { type: 'boolean', help: 'enters everyone whom the documents give a role, with that role' },
    ...groundOptions,
    ...caseOptions,
  },
  run: async (given, terminal) => {
    onlyCaseFolderOf(given)
    const change = changeOf(given)
    if (given.has('enter-found')) namedReviewerOf(given)
    return withCase(given, terminal, {}, async (c) => {
      const { enterFound, listPeople, suggestPeople } = await import('../../session/case/people.ts')
      const { changePerson } = await import('../../session/case/change-person.ts')
      const changed = change ? changePerson(c, change) : 0
      const named = given.has('enter-found') ? namedIn(suggestPeople(c)) : []
      if (named.length > 0) enterFound(c, named)
      const people = listPeople(c)
      const suggested = suggestPeople(c)
      if (given.has('json')) terminal.out(JSON.stringify({ changed, people, suggested, error: null }))
      else for (const line of linesOf(people, suggested)) terminal.out(line)
      return 0
    })
  },
}

const namedIn = (suggested: readonly SuggestedPerson[]): readonly string[] =>
  suggested.flatMap(({ name, role }) => (role === null ? [] : [name]))

const linesOf = (people: readonly PersonEntry[], suggested: readonly SuggestedPerson[]) => [
  ...(people.length === 0 ? ['Nobody is in the register yet.'] : people.map(personLine)),
  ...(suggested.length > 0 ? ['Found in the documents, and not entered:', ...suggested.map(suggestionLine)] : []),
]

/** null: the register is only shown. */
function changeOf(given: Given): PersonChange | null {
  const who = given.text('person')?.trim()
  const others = ['role', 'also-called', 'keep', 'redact', 'by-policy', 'remove', 'ground'] as const
  const asked = others.find((name) => given.has(name) || given.text(name) !== null || given.texts(name).length > 0)
  if (!who) {
    if (asked) throw new UsageError(`--${asked} goes with --person NAME`)
    return null
  }
  namedReviewerOf(given)
  const treatment = treatmentOf(given)
  const ground = groundOf(given)
  if (ground && treatment !== 'keep') throw new UsageError('--ground goes with --keep')
  return {
    who,
    alsoCalled: given.texts('also-called'),
    isRemoved: given.has('remove'),
    ...(roleOf(given) === undefined ? {} : { role: roleOf(given) ?? null }),
    ...(treatment ? { treatment } : {}),
    ...(ground ? { ground } : {}),
  }
}

function treatmentOf(given: Given): Person['treatment'] | null {
  const named = treatments.filter((treatment) => given.has(treatment))
  if (named.length + (given.has('remove') ? 1 : 0) > 1)
    throw new UsageError('give one of --keep, --redact, --by-policy and --remove')
  return named[0] ?? null
}

function roleOf(given: Given): Person['role'] | undefined {
  const text = given.text('role')
  if (text === null) return undefined
  const role = roles.find((one) => one === text)
  if (!role && text !== 'none') throw new UsageError(`--role takes ${roles.join(', ')} or none`)
  return role ?? null
}
