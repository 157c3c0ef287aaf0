import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { linesOf, makeRoom, run } from './command-line.ts'

interface Answer {
  readonly file: string
  readonly pages: readonly { readonly findings: readonly { readonly because: string }[] }[]
}

const room = makeRoom()
afterAll(() => room.leave())

test('a person whom one paper introduces is found by surname in another of the same run', async () => {
  const introduces = join(room.root, 'statement.txt')
  const mentions = join(room.root, 'note.txt')
  writeFileSync(introduces, 'Statement of: Winsome Threlfall\nI saw it.\n')
  writeFileSync(mentions, 'then threlfall ran off\n')
  const answer = await run(['detect', mentions, introduces, '--policy', 'everything', '--json'], room.home)
  const answers = linesOf(answer) as unknown as readonly Answer[]
  const found = answers[0]?.pages[0]?.findings
  expect(answers.map(({ file }) => file)).toEqual([mentions, introduces])
  expect(found).toMatchObject([{ text: 'threlfall', recognizer: 'register', role: 'witness' }])
  expect(found?.[0]?.because).toMatch(/^same name as in another document/)
}, 30_000)
