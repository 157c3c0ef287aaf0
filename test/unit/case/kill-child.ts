/**
 * A program that works on a case until it is killed. Usage: kill-child.ts <case> <out> <seed> <work>, where work is `decide`,
 * `import`, `export`, or `nothing`: then it ends at once, with its modules compiled for those that come after. Each thing that it was told is done it says on standard output at once, one JSON line each.
 */
import { writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { compose } from '../../../electron/main/compose.ts'
import { addDocument } from '../../../electron/session/case/add-document.ts'
import { analyseDocument } from '../../../electron/session/case/analyse-document.ts'
import { decide } from '../../../electron/session/case/decide.ts'
import { exportCase } from '../../../electron/session/case/export-case.ts'
import { type OpenCase, openCase } from '../../../electron/session/case/open-case.ts'
import { undo } from '../../../electron/session/case/undo.ts'
import { viewPage } from '../../../electron/session/case/view-page.ts'
import { randomOf } from '../review/random.ts'
import { protector } from './store-fixture.ts'

const [, , folder = '', out = '', seedText = '0', work = 'decide'] = process.argv
if (work === 'nothing') process.exit()
const seed = Number(seedText)
const random = randomOf(seed)
const say = (line: object): void => void writeSync(1, `${JSON.stringify(line)}\n`)

const { session } = compose({
  product: 'redaction-assist test',
  jobs: 1,
  signal: new AbortController().signal,
  progress: () => {},
})
const actor = { reviewer: 'Ann Other', user: 'ann', machine: 'here', role: 'reviewer' } as const
const c = await openCase(session, folder, { protectors: [protector], actor })
say({ did: 'open' })

function decideSome(open: OpenCase): void {
  const marks = [...open.state.marks.keys()].filter(() => random() < 0.2)
  const decision = random() < 0.5 ? 'accepted' : 'rejected'
  decide(open, { selection: { by: 'marks', markIds: marks }, among: 'all', decision })
  if (marks.length > 0) say({ did: 'decide', decision, marks, seq: open.store.events.head.seq })
}

function undoLast(open: OpenCase): void {
  const before = open.store.events.head.seq
  undo(open)
  if (open.store.events.head.seq > before) say({ did: 'undo', seq: open.store.events.head.seq })
}

async function importOne(open: OpenCase, n: number): Promise<void> {
  const path = join(out, `note-${seed}-${n}.txt`)
  writeFileSync(path, `Note ${seed}-${n}: ring Adam Smith on 07700 900${String(n).padStart(3, '0')} about it.\n`)
  const { id, sha256 } = await addDocument(open, { path })
  say({ did: 'add', sha256 })
  await analyseDocument(open, id)
  say({ did: 'read', sha256 })
}

async function exportOnce(open: OpenCase, n: number): Promise<void> {
  decide(open, { selection: { by: 'case' }, among: 'open', decision: 'accepted' })
  const to = join(out, `export-${seed}-${n}`)
  const { documents } = await exportCase(open, { out: to, recipient: 'CPS', justification: 'test' })
  say({ did: 'export', to, released: documents.filter(({ error }) => error === null).length })
}

for (let n = 0; ; n++) {
  for (let i = 0; i < 5; i++) {
    if (random() < 0.8) decideSome(c)
    else undoLast(c)
    viewPage(c, c.documents[0]?.id ?? '', 0)
  }
  if (work === 'import') await importOne(c, n)
  if (work === 'export') await exportOnce(c, n)
}
