import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeCase } from '../../../electron/session/case/close-case.ts'
import { decide } from '../../../electron/session/case/decide.ts'
import { type CaseExport, type ExportRequest, exportCase } from '../../../electron/session/case/export-case.ts'
import type { OpenCase } from '../../../electron/session/case/open-case.ts'
import { releasedCopy } from '../../../electron/session/case/released-copy.ts'
import { sha256 } from '../../../electron/store/digest.ts'
import { placesOf } from '../../../electron/store/output-folder.ts'
import { releaseOf } from '../../../electron/store/release.ts'
import { type Office, openOffice } from './session-fixture.ts'

let office: Office
let c: OpenCase
beforeAll(async () => {
  office = openOffice()
  c = await office.open(await office.create('R v Pikeworthy'))
  for (const name of ['one.txt', 'two.txt']) await office.add(c, name, `${name}: her phone is 07700 900471.\n`)
  decide(c, { selection: { by: 'case' }, among: 'open', decision: 'accepted' })
}, 60_000)
afterAll(() => office.leave())

const request = (to: string): ExportRequest => {
  mkdirSync(join(office.root, to))
  return { out: join(office.root, to), recipient: 'CPS East', justification: 'Charging decision' }
}

/** Stops once the first copy that nothing has proven yet lies in the work folder. */
async function stopHalfWay(order: ExportRequest): Promise<CaseExport> {
  const stop = new AbortController()
  const isHalfMade = () => readdirSync(order.out).some((name) => existsSync(join(order.out, name, '0', 'redacted.pdf')))
  const watch = setInterval(() => isHalfMade() && stop.abort(), 5)
  return exportCase(c, { ...order, stop: stop.signal }).finally(() => clearInterval(watch))
}

const everyFile = (at: string): readonly string[] => readdirSync(at, { recursive: true }).map(String).sort()

describe('an export that is stopped', () => {
  test('before its first copy was proven: nothing is left of it, and each document says that it was stopped', async () => {
    const order = request('stopped at once')
    const { documents } = await stopHalfWay(order)
    expect(documents.map(({ error, redacted }) => [error, redacted])).toEqual([
      ['CANCELLED', null],
      ['CANCELLED', null],
    ])
    expect(everyFile(order.out)).toEqual([])
    expect(c.store.journal.entries().slice(-4)).toMatchObject([
      { type: 'export.begun', documents: 2 },
      { type: 'export.refused', code: 'CANCELLED' },
      { type: 'export.finished', released: 0, refused: 2 },
      { type: 'journal.signed' },
    ])
  }, 60_000)

  test('after the first copy: that one stays, with its certificate and the journal', async () => {
    const order = request('stopped later')
    const stop = new AbortController()
    const { documents } = await exportCase(c, { ...order, stop: stop.signal }, () => stop.abort())
    expect(documents.map(({ error }) => error)).toEqual([null, 'CANCELLED'])
    const files = everyFile(order.out)
    expect(files.filter((path) => path.includes('one'))).toHaveLength(4)
    expect(files.filter((path) => path.includes('two') || path.includes('.work'))).toEqual([])
    expect(files).toContain(join('audit', 'audit.jsonl'))
    expect(c.store.journal.verify().intact).toBe(true)
    expect(c.store.exports.pending()).toEqual([])
  }, 60_000)

  test('stands in nobody’s way: the next one is whole', async () => {
    const documentIds = c.documents.slice(1).map(({ id }) => id)
    const { documents } = await exportCase(c, { ...request('whole'), documentIds })
    expect(documents).toMatchObject([{ name: 'two.txt', error: null }])
  }, 60_000)
})

/** Takes a released document back to where a kill leaves it: the decision to release is on the disk, the case has heard of no copy. */
function killWhileReleasing(out: string, name: string, isBeforeMoves: boolean): void {
  const { copy: _, ...document } = c.documents.find((one) => one.name === name) ?? {}
  const { store } = c
  if (!('sha256' in document)) throw new Error('no such document')
  const places = placesOf('two')
  const digest = (place: keyof typeof places) => sha256(readFileSync(join(out, places[place])))
  const [redacted, unredacted] = [digest('redacted'), digest('unredacted')]
  const [certificate, printed] = [digest('certificate'), digest('printed')]
  const release = releaseOf(document.sha256, places, { redacted, unredacted, certificate, printed })
  const work = join(out, '.work-0123456789abcdef', '0')
  mkdirSync(work, { recursive: true })
  writeFileSync(join(work, 'release.json'), JSON.stringify(release))
  if (isBeforeMoves) for (const { from, to } of release.moves) renameSync(join(out, to), join(work, from))
  store.commit({
    at: new Date().toISOString(),
    journal: () => [],
    rows: () => {
      store.documents.put(document)
      store.exports.put(out)
    },
  })
}

describe('a copy that was released is known again when the case is reopened', () => {
  const idOf = (name: string) => c.documents.find((document) => document.name === name)?.id ?? ''
  const stateOf = async (name: string) => (await releasedCopy(c, idOf(name)))?.state

  test('as long as it is where it was put, and is what was proven', async () => {
    const { folder } = c.store
    await closeCase(c)
    c = await office.open(folder)
    expect(await stateOf('one.txt')).toBe('there')
    const path = join(office.root, 'whole', 'redacted', 'two_REDACTED.pdf')
    const copy = readFileSync(path)
    expect(await stateOf('two.txt')).toBe('there')
    writeFileSync(path, Buffer.concat([copy, Buffer.from('\n')]))
    expect(await stateOf('two.txt')).toBe('changed')
    rmSync(path)
    expect(await stateOf('two.txt')).toBe('gone')
    writeFileSync(path, copy)
    expect(await stateOf('two.txt')).toBe('there')
  })

  test.each(['before its files were in their places', 'when they just were'])(
    'also where the program was killed %s',
    async (when) => {
      const { folder } = c.store
      const out = join(office.root, 'whole')
      killWhileReleasing(out, 'two.txt', when.startsWith('before'))
      await closeCase(c)
      c = await office.open(folder)
      const { copy, state } = (await releasedCopy(c, idOf('two.txt'))) ?? {}
      expect([state, copy?.path]).toEqual(['there', join(out, 'redacted', 'two_REDACTED.pdf')])
    },
    20_000,
  )

  test('and where none was, it is said that there is none', async () => {
    const id = await office.add(c, 'three.txt', 'Nothing to hide.\n')
    expect(await releasedCopy(c, id)).toBeNull()
  })
})
