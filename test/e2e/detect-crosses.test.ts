import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { linesOf, makeRoom, run } from './command-line.ts'

interface Answer {
  readonly file: string
  readonly pages: readonly { readonly findings: readonly { readonly because: string }[] }[]
}

const room = makeRoom()
const introduces = join(room.root, 'statement.txt')
const mentions = join(room.root, 'note.txt')
beforeAll(() => {
  writeFileSync(introduces, 'Statement of: Winsome Threlfall\nI saw it.\n')
  writeFileSync(mentions, "then threlfall ran off\nthe gate is threlfall's\n")
})
afterAll(() => room.leave())

test('a person whom one paper introduces is found by surname in another of the same run', async () => {
  const answer = await run(['detect', mentions, introduces, '--policy', 'everything', '--json'], room.home)
  const answers = linesOf(answer) as unknown as readonly Answer[]
  const found = answers[0]?.pages[0]?.findings
  expect(answers.map(({ file }) => file)).toEqual([mentions, introduces])
  expect(found).toMatchObject(Array(2).fill({ text: 'threlfall', recognizer: 'register', role: 'witness' }))
  expect(found?.[0]?.because).toMatch(/^same name as in another document/)
}, 30_000)

test('and is taken out of it by the run that redacts both, whichever is named first', async () => {
  const out = join(room.root, 'out')
  const how = ['--out', out, '--reviewer', 'R', '--policy', 'everything', '--accept', 'all', '--json']
  const answer = await run(['redact', mentions, introduces, ...how], room.home)
  expect(linesOf(answer)).toMatchObject([
    { file: mentions, error: null, redactions: 2 },
    { file: introduces, error: null },
  ])
  const audit = readFileSync(join(out, 'audit', 'audit.jsonl'), 'utf8')
  expect(audit.match(/"recognizer":"register"/g)).toHaveLength(2)
  expect(readdirSync(join(out, 'redacted'))).toHaveLength(2)
}, 60_000)
