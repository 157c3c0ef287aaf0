import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDocument } from '../../../electron/session/case/add-document.ts'
import { exportKey } from '../../../electron/session/case/change-case.ts'
import { closeCase } from '../../../electron/session/case/close-case.ts'
import { createCase } from '../../../electron/session/case/create-case.ts'
import { decide } from '../../../electron/session/case/decide.ts'
import { exportCase } from '../../../electron/session/case/export-case.ts'
import type { OpenCase } from '../../../electron/session/case/open-case.ts'
import { viewPage } from '../../../electron/session/case/view-page.ts'
import { passphraseProtector } from '../../../electron/store/case/passphrase-protector.ts'
import { asFailure } from '../../../shared/result.ts'
import { ann, markOn, type Office, openOffice } from './session-fixture.ts'
import { protector } from './store-fixture.ts'

const text = 'Ring Beth Jones on 07700 900123, or write to beth@postbox.example. NHS number 943 476 5919.\n'

let office: Office
let disk: string
let canMount = false
beforeAll(() => {
  office = openOffice()
  disk = join(office.root, 'small disk')
  mkdirSync(disk)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', disk], { stdio: 'ignore' })
    canMount = true
  } catch {
    // Said by each test that is skipped.
  }
})
afterAll(async () => {
  if (canMount) execFileSync('umount', ['-l', disk])
  await office.leave()
})

/** Takes what room is left, to the last bytes. */
function fill(): void {
  for (let size = 1 << 20, n = 0; size >= 512; ) {
    const path = join(disk, `filler-${n++}`)
    try {
      writeFileSync(path, Buffer.alloc(size))
    } catch {
      rmSync(path, { force: true })
      size >>= 1
    }
  }
}

const makeRoom = () => {
  for (const name of readdirSync(disk)) if (name.startsWith('filler')) rmSync(join(disk, name))
}

/** Its code, or "done". */
const answerTo = async (work: () => unknown): Promise<string> => {
  try {
    await work()
    return 'done'
  } catch (thrown) {
    return asFailure(thrown).code
  }
}

interface Row {
  readonly what: string
  readonly act: (c: OpenCase, documentId: string) => unknown
  /** After it was refused. */
  readonly check: (c: OpenCase, documentId: string) => void
}

const out = () => join(disk, 'out')

const rows: readonly Row[] = [
  {
    what: 'a document that is added',
    act: (c) => addDocument(c, { path: office.file('large.txt', `${text}${'word '.repeat(400_000)}`) }),
    check: (c, id) => {
      expect(c.documents).toHaveLength(1)
      expect(readdirSync(join(c.store.folder, 'originals'))).toEqual([`${id}.sealed`])
    },
  },
  {
    what: 'decisions, until one no longer fits',
    act: (c) => {
      for (let n = 0; n < 3000; n++)
        decide(c, { selection: { by: 'case' }, among: 'all', decision: n % 2 ? 'accepted' : 'rejected' })
    },
    check: (c, id) => expect(['accepted', 'rejected']).toContain(markOn(c, id, '900123').state),
  },
  {
    what: 'another passphrase: the old one still opens the case',
    act: (c) => exportKey(c, passphraseProtector('a passphrase for the road', 2 ** 10), true),
    check: (c) => expect(JSON.parse(readFileSync(join(c.store.folder, 'key.json'), 'utf8')).slots).toHaveLength(1),
  },
  {
    what: 'pages viewed',
    act: (c, id) => {
      for (let n = 0; n < 5000; n++) viewPage(c, id, 0)
    },
    check: (c) => expect(c.store.isIntact()).toBe(true),
  },
]

describe('a disk that is full in the middle of the work', () => {
  test.for(rows)(
    '$what: refused, nothing half, and the work goes on once there is room',
    async ({ act, check, what }, { skip }) => {
      if (!canMount) return skip('mounting is not allowed here')
      const folder = join(disk, what.slice(0, 12))
      await createCase(office.session, folder, { details: { title: 'x' }, protectors: [protector], actor: ann })
      const c = await office.open(folder)
      const id = await office.add(c, 'small.txt', text)
      decide(c, { selection: { by: 'case' }, among: 'all', decision: 'accepted' })
      fill()
      expect(await answerTo(() => act(c, id))).toBe('DISK_FULL')
      check(c, id)
      makeRoom()
      decide(c, { selection: { by: 'case' }, among: 'all', decision: 'rejected' })
      await closeCase(c)
      const again = await office.open(folder)
      expect(again.store.isIntact()).toBe(true)
      expect(markOn(again, id, '900123').state).toBe('rejected')
      await closeCase(again)
      rmSync(folder, { recursive: true })
    },
  )

  test('an export: nothing is released, nothing unfinished is left, and the case says so', async ({ skip }) => {
    if (!canMount) return skip('mounting is not allowed here')
    const folder = await office.create('exporting')
    const c = await office.open(folder)
    await office.add(c, 'small.txt', text)
    decide(c, { selection: { by: 'case' }, among: 'open', decision: 'accepted' })
    fill()
    const request = { out: out(), recipient: 'CPS', justification: 'x' }
    let answer = ''
    try {
      answer = (await exportCase(c, request)).documents[0]?.error ?? 'done'
    } catch (thrown) {
      answer = asFailure(thrown).code
    }
    expect(answer).toBe('DISK_FULL')
    expect(existsSync(out()) ? readdirSync(out()).filter((name) => name !== 'audit') : []).toEqual([])
    makeRoom()
    rmSync(out(), { recursive: true, force: true })
    expect((await exportCase(c, request)).documents).toMatchObject([{ error: null }])
    await closeCase(c)
  }, 120_000)

  test('at the end: what was decided stands though the closing could not be written', async ({ skip }) => {
    if (!canMount) return skip('mounting is not allowed here')
    const folder = join(disk, 'closing')
    rmSync(out(), { recursive: true, force: true })
    await createCase(office.session, folder, { details: { title: 'x' }, protectors: [protector], actor: ann })
    const c = await office.open(folder)
    const id = await office.add(c, 'small.txt', text)
    decide(c, { selection: { by: 'case' }, among: 'all', decision: 'accepted' })
    fill()
    await answerTo(() => closeCase(c))
    makeRoom()
    const again = await office.open(folder)
    expect(markOn(again, id, '900123').state).toBe('accepted')
    await closeCase(again)
  })
})
