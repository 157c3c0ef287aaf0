import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Ended, makeRoom, run } from './command-line.ts'

let room: ReturnType<typeof makeRoom>
beforeAll(() => {
  room = makeRoom()
})
afterAll(() => room.leave())

const env = { REDACTION_ASSIST_PASSPHRASE: 'correct horse battery staple' }
const command = (...args: readonly string[]): Promise<Ended> => run(args, room.home, { env })
const who = ['--reviewer', 'Ann Other']

describe('what a case on the command line refuses', () => {
  const usage: readonly [why: string, args: readonly string[], says: string][] = [
    ['no folder', ['case', 'create', '--title', 'x'], 'give the folder of the case'],
    ['no title', ['case', 'create', 'x'], '--title TEXT is missing'],
    ['a date that is none', ['case', 'create', 'x', '--title', 'x', '--limit', '2027-02-30'], '--limit takes a date'],
    [
      'no recipient',
      ['case', 'export', 'x', '--out', 'y', ...who, '--justification', 'z'],
      '--recipient WHO is missing',
    ],
    [
      'no justification',
      ['case', 'export', 'x', '--out', 'y', ...who, '--recipient', 'z'],
      '--justification WHY is missing',
    ],
    ['nobody who answers for it', ['case', 'decide', 'x', '--accept', 'all'], '--reviewer NAME is missing'],
    ['a page that is none', ['case', 'decide', 'x', ...who, '--like-page', 'abc'], '--like-page takes ID:PAGE'],
    ['no place for what is salvaged', ['case', 'salvage', 'x', ...who], '--to DIR is missing'],
    ['a format that is none', ['case', 'log', 'x', '--format', 'docx'], '--format takes'],
  ]
  test.each(usage)('%s: exit 2, with an example', async (_, args, says) => {
    const { status, err } = await command(...args)
    expect(status).toBe(2)
    expect(err).toContain(says)
    expect(err).toContain('Example:')
  })

  const failures: readonly [why: string, code: string, env: NodeJS.ProcessEnv, prepare: (at: string) => void][] = [
    ['no case there', 'CASE_NOT_FOUND', env, () => undefined],
    ['a folder of something else', 'CASE_NOT_FOUND', env, (at) => mkdirSync(join(at, 'x'), { recursive: true })],
  ]
  test.each(failures)('%s', async (_, code, launch, prepare) => {
    const at = join(room.root, 'elsewhere')
    rmSync(at, { recursive: true, force: true })
    prepare(at)
    const { status, err } = await run(['case', 'status', at], room.home, { env: launch })
    expect(err).toContain(`(${code})`)
    expect(status).toBe(3)
  })

  test.each([
    ['the wrong passphrase', 'PASSPHRASE_WRONG', { REDACTION_ASSIST_PASSPHRASE: 'something else entirely' }],
    ['no passphrase and no terminal to ask on', 'PASSPHRASE_NEEDED', { REDACTION_ASSIST_PASSPHRASE: '' }],
  ])('%s', async (_, code, launch) => {
    const at = join(room.root, 'locked')
    if (!existsSync(at)) await command('case', 'create', at, '--title', 'x')
    const { status, err } = await run(['case', 'status', at], room.home, { env: launch })
    expect(err).toContain(`(${code})`)
    expect(status).toBe(3)
  })

  test('a weak passphrase', async () => {
    const { status, err } = await run(['case', 'create', join(room.root, 'weak'), '--title', 'x'], room.home, {
      env: { REDACTION_ASSIST_PASSPHRASE: 'short' },
    })
    expect(err).toContain('(PASSPHRASE_WEAK)')
    expect(status).toBe(2)
    expect(existsSync(join(room.root, 'weak'))).toBe(false)
  })
})
