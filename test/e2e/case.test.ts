import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Ended, ended, linesOf, makeRoom, run, start } from './command-line.ts'

const passphrase = 'correct horse battery staple'

let room: ReturnType<typeof makeRoom>
let folder: string
beforeAll(() => {
  room = makeRoom()
  folder = join(room.root, 'R v Pikeworthy')
})
afterAll(() => room.leave())

const env = { REDACTION_ASSIST_PASSPHRASE: passphrase }
const command = (...args: readonly string[]): Promise<Ended> => run(args, room.home, { env })
const file = (name: string, text: string): string => {
  writeFileSync(join(room.root, name), text)
  return join(room.root, name)
}

const statement = `WITNESS STATEMENT
Statement of: Imogen Featherstone. My phone is 07700 900471.
I saw Darren Pikeworthy in the yard.
`
const who = ['--reviewer', 'Ann Other']

/** One journey, each step building on the one before. */
describe('a case on the command line', () => {
  test('is created', async () => {
    const made = await command(
      'case',
      'create',
      folder,
      '--title',
      'R v Pikeworthy',
      '--urn',
      '01AB0000126',
      '--two-person',
      '--limit',
      '2031-05-01',
      '--json',
    )
    expect(made).toMatchObject({ status: 0, err: '' })
    expect(linesOf(made)).toMatchObject([{ folder, error: null }])
  })

  test('takes files and reads them; one that is not there does not stop the others', async () => {
    const added = await command(
      'case',
      'add',
      folder,
      file('statement.txt', statement),
      join(room.root, 'missing.pdf'),
      '--json',
    )
    expect(added.status).toBe(3)
    expect(linesOf(added)).toMatchObject([
      { error: null, document: { name: 'statement.txt', pages: 1, pageStates: { read: 1 } } },
      { error: 'INPUT_NOT_FOUND', document: null },
    ])
  })

  test('tells where it stands, for people and for programs', async () => {
    const shown = await command('case', 'status', folder)
    expect(shown.status).toBe(0)
    expect(shown.out).toMatch(/^R v Pikeworthy \(01AB0000126\) · OFFICIAL-SENSITIVE\n/)
    expect(shown.out).toContain('Not ready for export:')
    const [status] = linesOf(await command('case', 'status', folder, '--json', '--checks'))
    expect(status).toMatchObject({
      details: { title: 'R v Pikeworthy', isTwoPerson: true },
      unready: [{ obstacle: 'mark-open' }, { obstacle: 'not-signed-off' }],
      concerns: expect.any(Array),
    })
  })

  test('names its people, and takes what is said of them', async () => {
    const pikeworthy = ['--person', 'Darren Pikeworthy', '--role', 'suspect', ...who]
    expect((await command('case', 'people', folder, ...pikeworthy)).out).toMatch(
      /^Darren Pikeworthy \[[0-9a-f]+\]: suspect, by-policy; 1 mark, 0 hidden, 0 visible\n/,
    )
    expect(linesOf(await command('case', 'people', folder, '--json'))).toMatchObject([
      {
        people: [{ names: ['Darren Pikeworthy'], role: 'suspect', treatment: 'by-policy', marks: 1 }],
        suggested: [{ name: 'Imogen Featherstone', marks: 1 }],
        error: null,
      },
    ])
  }, 30_000)

  const exporting = (...more: readonly string[]) =>
    command(
      'case',
      'export',
      folder,
      '--out',
      join(room.root, 'done'),
      ...who,
      '--recipient',
      'CPS East',
      '--justification',
      'Charging decision',
      ...more,
    )

  test('is not exported while marks are open: exit 1, nothing written', async () => {
    const refused = await exporting()
    expect(refused).toMatchObject({ status: 1 })
    expect(refused.out).toContain('(mark-open)')
    expect(existsSync(join(room.root, 'done'))).toBe(false)
  })

  test('is decided, signed off by another person, and exported with its journal', async () => {
    expect(await command('case', 'decide', folder, ...who, '--accept', 'all')).toMatchObject({ status: 0 })
    expect(await command('case', 'sign-off', folder, ...who, '--submit')).toMatchObject({ status: 0 })
    const self = await command('case', 'sign-off', folder, ...who)
    expect(self).toMatchObject({ status: 1 })
    expect(self.err).toContain('(SAME_PERSON)')
    const second = ['--reviewer', 'Bob Reid']
    expect((await command('case', 'sign-off', folder, ...second, '--sample')).out).toContain('1 decisions confirmed')
    expect(await command('case', 'sign-off', folder, ...second)).toMatchObject({ status: 0 })
    const exported = await exporting('--json')
    expect(exported).toMatchObject({ status: 0 })
    expect(linesOf(exported)).toMatchObject([{ name: 'statement.txt', error: null, verification: { passed: true } }])
  }, 120_000)

  test('the export is what `redact` makes, and its journal is one that `audit verify` and `verify` take', async () => {
    const done = join(room.root, 'done')
    expect(readdirSync(done).sort()).toEqual(['audit', 'certificates', 'redacted', 'unredacted'])
    expect(readdirSync(join(done, 'audit')).sort()).toEqual(['audit.csv', 'audit.jsonl', 'audit.pdf'])
    const redacted = join(done, 'redacted', 'statement_REDACTED.pdf')
    expect(readFileSync(redacted).subarray(0, 5).toString()).toBe('%PDF-')
    expect(await command('audit', 'verify', join(done, 'audit', 'audit.jsonl'))).toMatchObject({ status: 0 })
    const certificate = join(done, 'certificates', 'statement.json')
    expect(await command('verify', redacted, '--certificate', certificate)).toMatchObject({ status: 0 })
    const log = readFileSync(join(done, 'audit', 'audit.jsonl'), 'utf8')
    expect(log).toContain('"recipient":"CPS East"')
    expect(log).not.toContain('Featherstone')
    expect(log).toContain(JSON.parse(readFileSync(certificate, 'utf8')).auditHead)
    expect(readFileSync(join(done, 'audit', 'audit.csv'), 'utf8')).toContain(',CPS East,Charging decision,')
  }, 60_000)

  test('an export does not write over an earlier one', async () => {
    const again = await exporting('--json')
    expect(again).toMatchObject({ status: 3 })
    expect(linesOf(again)).toMatchObject([{ error: 'OUTPUT_EXISTS', redacted: null }])
  }, 60_000)

  test('gives its journal as a table and as lines', async () => {
    const csv = join(room.root, 'journal.csv')
    expect(await command('case', 'log', folder, '--format', 'csv', '--out', csv)).toMatchObject({ status: 0 })
    expect(readFileSync(csv, 'utf8')).toMatch(/^\uFEFFseq,at,type,/)
    const lines = await command('case', 'log', folder)
    expect(linesOf(lines).at(-1)).toMatchObject({ type: 'journal.signed', purpose: 'log' })
  })

  test('takes another passphrase, with which alone it then opens', async () => {
    const changed = await run(['case', 'rekey', folder, ...who, '--only', '--json'], room.home, {
      env: { ...env, REDACTION_ASSIST_NEW_PASSPHRASE: 'another horse altogether' },
    })
    expect(changed).toMatchObject({ status: 0, err: '' })
    expect(linesOf(changed)).toEqual([{ opens: 1, error: null }])
    expect((await command('case', 'status', folder)).err).toContain('(PASSPHRASE_WRONG)')
    const back = file('new.txt', `${passphrase}\nnot this line\n`)
    const moved = await run(
      ['case', 'rekey', folder, ...who, '--new-passphrase-file', back],
      join(room.root, 'other home'),
      {
        env: { REDACTION_ASSIST_PASSPHRASE: 'another horse altogether' },
      },
    )
    expect(moved).toMatchObject({ status: 0 })
    expect(moved.out).toContain('and nothing else does')
    const log = await command('case', 'log', folder)
    expect(log.out.match(/"isOnly":(true|false),[^\n]*"type":"key.exported"/g)).toHaveLength(2)
  }, 60_000)

  test('is not given a weak passphrase, and keeps the old one', async () => {
    const weak = await run(['case', 'rekey', folder, ...who], room.home, {
      env: { ...env, REDACTION_ASSIST_NEW_PASSPHRASE: 'short' },
    })
    expect(weak.status).toBe(2)
    expect(weak.err).toContain('(PASSPHRASE_WEAK)')
    expect(await command('case', 'status', folder)).toMatchObject({ status: 0 })
  })

  test('found damaged, it is set aside; what can be vouched for makes a new one', async () => {
    const copy = join(room.root, 'copy')
    cpSync(folder, copy, { recursive: true })
    const db = new DatabaseSync(join(copy, 'case.db'))
    db.exec('DROP TRIGGER event_kept; DELETE FROM event WHERE seq = (SELECT MAX(seq) FROM event)')
    db.close()
    expect((await command('case', 'status', copy)).err).toContain('(CASE_DAMAGED)')
    const to = join(room.root, 'salvaged')
    const made = await command('case', 'salvage', copy, '--to', to, ...who)
    expect(made).toMatchObject({ status: 0, err: '' })
    expect(made.out).toContain('1 document (0 lost)')
    expect(made.out).toContain('(1 lost)')
    expect(await command('case', 'add', to)).toMatchObject({ status: 0 })
    const log = await command('case', 'log', to, '--out', join(room.root, 'salvaged.jsonl'))
    expect(log).toMatchObject({ status: 0 })
    expect(await command('audit', 'verify', join(room.root, 'salvaged.jsonl'))).toMatchObject({ status: 0 })
    expect((await command('case', 'salvage', to, '--to', join(room.root, 'again'), ...who)).err).toContain(
      '(NOTHING_TO_SALVAGE)',
    )
    rmSync(copy, { recursive: true })
    rmSync(to, { recursive: true })
    await command('case', 'status', folder, '--accept-older')
  }, 120_000)

  test('while one program has it open a second is refused, and told who has it', async () => {
    const slow = start(
      ['case', 'add', folder, file('long.txt', 'Nothing to see.\n'.repeat(40_000)), ...who],
      room.home,
      { env },
    )
    const first = ended(slow)
    await waitFor(() => existsSync(join(folder, 'holder.json')))
    const second = await command('case', 'status', folder)
    slow.kill('SIGKILL')
    await first
    expect(second).toMatchObject({ status: 3 })
    expect(second.err).toMatch(/^Ann Other \(.+\) has had it open since .+\n/)
    expect(second.err).toContain('(CASE_BUSY)')
    expect(await command('case', 'status', folder)).toMatchObject({ status: 0 })
  }, 60_000)

  test('is destroyed only when asked for plainly; the certificate and the journal stay', async () => {
    const to = join(room.root, 'deleted')
    const asked = ['case', 'delete', folder, '--to', to, '--justification', 'Retention ended', ...who]
    expect(await command(...asked)).toMatchObject({ status: 2 })
    expect(existsSync(folder)).toBe(true)
    const gone = await command(...asked, '--yes', '--json')
    expect(gone).toMatchObject({ status: 0 })
    expect(existsSync(folder)).toBe(false)
    const [answer] = linesOf(gone)
    expect(await command('audit', 'verify', String(answer?.journalPath))).toMatchObject({ status: 0 })
  })
})

describe('papers that come twice', () => {
  const log = `Incident log of the night in question, printed for the file of the case that is named above, page one.
Caller Imogen Featherstone rang on 07700 900471 and said that two men were in the yard behind the shop.
`
  test('are pointed out, decided once, and taken to the other print', async () => {
    const twice = join(room.root, 'twice')
    const [first, second] = [file('print.txt', log), file('print again.txt', `${log}\n`)]
    await command('case', 'create', twice, '--title', 'Twice')
    expect(await command('case', 'add', twice, first, second)).toMatchObject({ status: 0 })
    const shown = await command('case', 'status', twice, '--checks')
    const [, page = ''] = /\(same-page, 2 places\)\n {2}([0-9a-f]+:1), [0-9a-f]+:1\n/.exec(shown.out) ?? []
    const [found] = linesOf(await command('detect', first, '--json')) as unknown as readonly {
      pages: { findings: { id: string; disposition: string }[] }[]
    }[]
    const ids = found?.pages[0]?.findings.filter(({ disposition }) => disposition !== 'keep').map(({ id }) => id) ?? []
    const decisions = file('decisions.json', JSON.stringify(Object.fromEntries(ids.map((id) => [id, 'accept']))))
    const early = await command('case', 'decide', twice, ...who, '--like-page', page)
    expect(early.status).toBe(1)
    expect(early.err).toContain('(PAGE_NOT_DECIDED)')
    const decided = await command(
      'case',
      'decide',
      twice,
      ...who,
      '--decisions',
      decisions,
      '--like-page',
      page,
      '--json',
    )
    expect(linesOf(decided)).toMatchObject([{ changed: 2 * ids.length, marks: { open: 0 }, error: null }])
    expect(ids.length).toBeGreaterThan(0)
  }, 120_000)
})

async function waitFor(isSo: () => boolean): Promise<void> {
  for (let n = 0; n < 600 && !isSo(); n++) await new Promise((resolve) => setTimeout(resolve, 50))
}
