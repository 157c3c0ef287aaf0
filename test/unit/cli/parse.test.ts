import { describe, expect, test } from 'vitest'
import { UsageError } from '../../../electron/cli/command.ts'
import { commands } from '../../../electron/cli/commands/index.ts'
import { exitStatus } from '../../../electron/cli/exit-status.ts'
import { helpOf, helpOfAll } from '../../../electron/cli/help.ts'
import { instructionsOf } from '../../../electron/cli/instructions.ts'
import { parse } from '../../../electron/cli/parse.ts'
import { ocrOf, pageNumbersOf } from '../../../electron/cli/reading-options.ts'
import { jobsOf } from '../../../electron/cli/with-session.ts'
import type { ErrorCode } from '../../../shared/errors.ts'

const commandNamed = (name: string) => commands.find((command) => command.name === name)!
const given = (name: string, ...args: string[]) => parse(commandNamed(name), args)

async function complaint(work: () => unknown): Promise<string> {
  try {
    await work()
    return 'none'
  } catch (thrown) {
    if (thrown instanceof UsageError) return thrown.message
    throw thrown
  }
}

const peopleOf = (...args: string[]) => commandNamed('case people').run(given('case people', 'c', ...args), {} as never)

describe('wrong usage names the option', () => {
  const rows: readonly [why: string, work: () => unknown, says: RegExp][] = [
    ['unknown option', () => given('detect', 'a', '--jsn'), /no option --jsn/],
    ['nearly right', () => given('redact', 'a', '--accept-all'), /--accept-all; did you mean --accept\?/],
    ['no value', () => given('redact', 'a', '--out'), /--out needs a value/],
    ['an empty value', () => given('redact', 'a', '--out='), /--out needs a value/],
    ['an option where a value should be', () => given('redact', 'a', '--out', '--json'), /--out .*--out=VALUE/],
    ['a value where none should be', () => given('detect', 'a', '--json=yes'), /--json takes no value/],
    ['--pages', () => pageNumbersOf(given('detect', 'a', '--pages', '3-1')), /--pages takes page numbers/],
    ['--ocr', () => ocrOf(given('detect', 'a', '--ocr', 'maybe')), /--ocr takes auto/],
    ['--jobs', () => jobsOf(given('detect', 'a', '--jobs', '0')), /--jobs takes a whole number/],
    ['people: whom', () => peopleOf('--keep'), /--keep goes with --person/],
    ['people: who answers', () => peopleOf('--person', 'A B', '--keep'), /--reviewer NAME is missing/],
    [
      'people: one treatment',
      () => peopleOf('--person', 'A B', '--reviewer', 'R', '--keep', '--redact'),
      /give one of/,
    ],
    ['people: role', () => peopleOf('--person', 'A B', '--reviewer', 'R', '--role', 'boss'), /--role takes suspect/],
    [
      'people: ground',
      () => peopleOf('--person', 'A B', '--reviewer', 'R', '--keep', '--ground', 'x'),
      /--ground takes/,
    ],
    ['no reviewer', () => instructionsOf(given('redact', 'a')), /--reviewer NAME is missing/],
    [
      '--accept',
      () => instructionsOf(given('redact', 'a', '--reviewer', 'R', '--accept', 'some')),
      /--accept takes none/,
    ],
    ['--box', () => instructionsOf(given('redact', 'a', '--reviewer', 'R', '--box', '1,2,3')), /--box takes PAGE/],
    [
      '--box of no size',
      () => instructionsOf(given('redact', 'a', '--reviewer', 'R', '--box', '1,2,3,0,4')),
      /--box takes PAGE/,
    ],
    [
      '--decisions',
      () => instructionsOf(given('redact', 'a', '--reviewer', 'R', '--decisions', 'none.json')),
      /--decisions names no file/,
    ],
    ['nothing wrong', () => given('detect', 'a', '--json'), /none/],
  ]
  test.each(rows)('%s', async (_, work, says) => expect(await complaint(work)).toMatch(says))
})

describe('what is given', () => {
  test('page numbers', () => {
    expect([...pageNumbersOf(given('detect', 'a', '--pages', '1-3, 7,2'))!]).toEqual([1, 2, 3, 7])
  })

  test('texts and boxes, each many times; paths with spaces and any letters', async () => {
    const args = ['Ünï cödé.pdf', '--reviewer', 'R', '--also', 'a b', '--also=-x', '--box', '1,10,20,30,40']
    const parsed = given('redact', ...args)
    expect(parsed.places).toEqual(['Ünï cödé.pdf'])
    expect(await instructionsOf(parsed)).toMatchObject({
      also: ['a b', '-x'],
      boxes: [{ pageNumber: 1, box: { left: 10, bottom: 20, right: 40, top: 60 } }],
      accept: 'none',
    })
  })
})

describe('the exit status of a run', () => {
  const rows: readonly [codes: (ErrorCode | null)[], status: number][] = [
    [[null, null], 0],
    [[], 0],
    [['NOT_READY'], 1],
    [['NOT_READY', 'RESIDUE_FOUND'], 1],
    [['NOT_READY', null], 3],
    [['FILE_DAMAGED', null], 3],
    [['FILE_DAMAGED', 'NOT_READY'], 3],
    [['INTERNAL', null], 4],
  ]
  test.each(rows)('%j → %i', (codes, status) => expect(exitStatus(codes)).toBe(status))
})

describe('help', () => {
  test('lists every command', () => {
    for (const { name, summary } of commands) {
      expect(helpOfAll(commands)).toContain(name)
      expect(helpOfAll(commands)).toContain(summary)
    }
  })
  test.each(commands.map((command) => [command.name, command] as const))(
    '%s lists every option and an example',
    (_, command) => {
      const help = helpOf(command)
      for (const option of Object.keys(command.options)) expect(help).toContain(`--${option}`)
      expect(help).toContain('Example: ')
    },
  )
})
