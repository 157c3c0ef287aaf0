import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { detect } from '../../../electron/cli/commands/detect.ts'
import { parse } from '../../../electron/cli/parse.ts'
import { policyOf } from '../../../electron/cli/words-option.ts'
import { openHome } from '../../../electron/store/home.ts'
import { loadOwnWords, saveOwnWords } from '../../../electron/store/own-words.ts'
import { noWords, type OwnWords } from '../../../shared/model/own-words.ts'
import { Failure } from '../../../shared/result.ts'
import { linesOf, makeRoom, run } from '../../e2e/command-line.ts'

const room = makeRoom()
afterAll(() => room.leave())
const file = (name: string, text: string): string => {
  writeFileSync(join(room.root, name), text)
  return join(room.root, name)
}
const own: OwnWords = { alwaysRedact: ['Kestrel'], neverRedact: ['07700 900471'] }

/** What `detect` is given → the words that are always redacted, and what is said. */
async function asked(words: readonly string[], kept: OwnWords, fixed?: OwnWords) {
  const said: string[] = []
  const settings = { fixed: async () => (fixed ? { words: fixed } : {}), words: async () => fixed ?? kept }
  const terminal = { say: (line: string) => void said.push(line) }
  const loaded = await policyOf(parse(detect, ['a.pdf', ...words]), settings, terminal)
  if (loaded instanceof Failure) throw loaded
  const { policy } = loaded
  return { always: policy.alwaysRedact ?? [], version: policy.version, said }
}

describe('words of one’s own outside a case', () => {
  const two = file('two.json', '\uFEFF{"alwaysRedact": ["Merlin"]}')
  const rows: readonly [what: string, words: string[], kept: OwnWords, always: string[], isSaid: boolean][] = [
    ['none are kept: the policy as it is, and nothing is said', [], noWords, [], false],
    ['those of the settings, which is said', [], own, ['Kestrel'], true],
    ['those of the settings, as asked', ['--words', 'settings'], own, ['Kestrel'], false],
    ['none, as asked', ['--words', 'none'], own, [], false],
    ['those of a file, one list of which may be missing', ['--words', two], own, ['Merlin'], false],
  ]
  test.each(rows)('%s', async (_, words, kept, always, isSaid) => {
    const answer = await asked(words, kept)
    expect([answer.always, answer.said.length === 1]).toEqual([always, isSaid])
    expect(answer.version.endsWith(' with own words')).toBe(always.length > 0)
  })

  test('words that IT fixed hold whatever is asked', async () => {
    expect((await asked([], noWords, own)).always).toEqual(['Kestrel'])
    for (const choice of ['none', two]) await expect(asked(['--words', choice], own, own)).rejects.toThrow('fixed')
  })

  const bad = [
    'nowhere.json',
    file('not.json', '{'),
    file('other.json', '{"words": []}'),
    file('x.json', '{"alwaysRedact": ["x"]}'),
  ]
  test.each(bad)('a file that is none is wrong usage: %#', async (path) => {
    await expect(asked(['--words', path], own)).rejects.toThrow('--words names no file of the form')
  })
})

describe('the lists of an installation', () => {
  test('are looked for without making its home, and a list that was spoilt is a failure', async () => {
    const folder = join(room.root, 'not yet')
    const open = () => openHome(folder)
    expect(await loadOwnWords(open, folder)).toEqual(noWords)
    expect(existsSync(folder)).toBe(false)
    mkdirSync(folder)
    writeFileSync(join(folder, 'words.sealed'), 'spoilt')
    await expect(loadOwnWords(open, folder)).rejects.toThrow('OWN_WORDS_INVALID')
  })

  test('hold for the program: what is always redacted is found, what is never proposed is not, and it says so', async () => {
    await saveOwnWords(await openHome(room.home), own)
    const letter = file('letter.txt', 'Operation kestrel. Ring 07700 900471 or 07700 900482.\n')
    const answer = await run(['detect', letter, '--json'], room.home)
    const [line] = linesOf(answer) as unknown as { pages: { findings: { text: string; disposition: string }[] }[] }[]
    expect(line?.pages[0]?.findings.map(({ text, disposition }) => `${text} ${disposition}`)).toEqual([
      'kestrel redact',
      '07700 900482 redact',
    ])
    expect(answer.err).toContain('always redacted 1, never proposed 1')
    writeFileSync(join(room.home, 'words.sealed'), 'spoilt')
    const args = [letter, '--json', '--out', join(room.root, 'out'), '--reviewer', 'R']
    const refused = await run(['redact', ...args], room.home)
    expect([refused.status, linesOf(refused)]).toMatchObject([3, [{ file: letter, error: 'OWN_WORDS_INVALID' }]])
  }, 30_000)
})
