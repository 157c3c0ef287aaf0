import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compose } from '../../../electron/main/compose.ts'
import { addDocument } from '../../../electron/session/case/add-document.ts'
import { analyseDocument } from '../../../electron/session/case/analyse-document.ts'
import { closeCase } from '../../../electron/session/case/close-case.ts'
import { createCase } from '../../../electron/session/case/create-case.ts'
import { type OpenCase, openCase } from '../../../electron/session/case/open-case.ts'
import { sha256 } from '../../../electron/store/digest.ts'
import type { CaseEvent } from '../../../shared/review/case/case-event.ts'
import { randomOf } from '../review/random.ts'
import { protector } from './store-fixture.ts'

/** 200 in all: most while decisions are made, some while documents come in, a few in the middle of an export. */
const kills = { decide: 150, import: 40, export: 10 } as const

const child = resolve('test/unit/case/kill-child.ts')
const actor = { reviewer: 'Ann Other', user: 'ann', machine: 'here', role: 'reviewer' } as const

let root: string
let home: string
/** Temporary files of the processes that are killed: nobody clears up behind them. */
let temp: string
const { session, close } = compose({
  product: 'redaction-assist test',
  jobs: 1,
  signal: new AbortController().signal,
  progress: () => {},
})

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'killed case '))
  home = join(root, 'home')
  temp = join(root, 'temp')
  mkdirSync(temp)
  process.env.REDACTION_ASSIST_HOME = home
  return new Promise<void>((ready) => begin({ folder: '', out: '' }, 0, 'nothing').on('close', () => ready()))
})
afterAll(async () => {
  await close()
  rmSync(root, { recursive: true, force: true })
})

const open = (folder: string): Promise<OpenCase> => openCase(session, folder, { protectors: [protector], actor })

async function makeCase(name: string): Promise<{ readonly folder: string; readonly out: string }> {
  const place = { folder: join(root, name), out: join(root, `${name} out`) }
  mkdirSync(place.out)
  await createCase(session, place.folder, { details: { title: name }, protectors: [protector], actor })
  const c = await open(place.folder)
  const path = join(place.out, 'first.txt')
  writeFileSync(path, 'Ring Beth Jones on 07700 900123, or write to beth@postbox.example. NHS number 943 476 5919.\n')
  const { id } = await addDocument(c, { path })
  await analyseDocument(c, id)
  await closeCase(c)
  return place
}

interface Done {
  readonly did: 'open' | 'decide' | 'undo' | 'add' | 'read' | 'export'
  readonly seq?: number
  readonly marks?: readonly string[]
  readonly decision?: string
  readonly sha256?: string
  readonly to?: string
  readonly released?: number
}

/** What a process that is killed has compiled is lost with it: one that is not has to go first. */
const begin = ({ folder, out }: { folder: string; out: string }, seed: number, work: string): ChildProcess =>
  spawn(process.execPath, [child, folder, out, String(seed), work], {
    env: {
      ...process.env,
      REDACTION_ASSIST_HOME: home,
      TMPDIR: temp,
      NODE_OPTIONS: '',
      NODE_COMPILE_CACHE: join(root, 'cache'),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })

/** Runs the child and kills it some time after it began its work; resolves to all that it said was done. */
function killedAfter(place: { folder: string; out: string }, seed: number, work: string, ms: number): Promise<Done[]> {
  const started = begin(place, seed, work)
  let said = ''
  started.stdout?.setEncoding('utf8').on('data', (piece: string) => {
    if (said === '') setTimeout(() => started.kill('SIGKILL'), ms)
    said += piece
  })
  return new Promise((settle) =>
    started.on('close', () =>
      settle(
        said
          .split('\n')
          .slice(0, -1)
          .map((line) => JSON.parse(line) as Done),
      ),
    ),
  )
}

/** Every redacted file there is has a certificate, and the journal holds its proof. */
function expectProven(c: OpenCase, out: string): void {
  const proven = new Set(
    c.store.journal.entries().flatMap((entry) => (entry.type === 'export.verified' ? [entry.redactedSha256] : [])),
  )
  for (const name of readdirSync(out).filter((entry) => entry.startsWith('export-'))) {
    const redacted = join(out, name, 'redacted')
    for (const file of existsSync(redacted) ? readdirSync(redacted) : []) {
      expect(proven).toContain(sha256(readFileSync(join(redacted, file))))
      expect(existsSync(join(out, name, 'certificates', file.replace('_REDACTED.pdf', '.json')))).toBe(true)
    }
    expect(readdirSync(join(out, name)).filter((entry) => entry.startsWith('.work'))).toEqual([])
  }
}

async function expectNothingLost(place: { folder: string; out: string }, done: readonly Done[]): Promise<void> {
  const c = await open(place.folder)
  try {
    expect(c.store.isIntact()).toBe(true)
    expect(c.store.journal.verify()).toMatchObject({ intact: true })
    const events = new Map([...c.store.events.all()].map(({ event }, index) => [index + 1, event]))
    for (const { did, seq = 0, marks, decision } of done) {
      if (did === 'decide') expect(decisionIn(events.get(seq))).toEqual({ decision, marks })
      if (did === 'undo') expect(events.get(seq)?.type).toBe('undone')
    }
    const digests = c.documents.map((document) => document.sha256)
    for (const { did, sha256: digest } of done) if (did === 'add') expect(digests).toContain(digest)
    for (const { did, to = '', released } of done)
      if (did === 'export') expect(readdirSync(join(to, 'redacted'))).toHaveLength(released ?? -1)
    expectProven(c, place.out)
  } finally {
    await closeCase(c)
  }
}

/** What the documents say, as bytes: none of it may be left in the case, the home or a temporary file, however often it was killed. */
const planted = ['Beth Jones', 'Adam Smith', '07700 900', '943 476', 'postbox'].flatMap((value) => [
  Buffer.from(value),
  Buffer.from(value, 'utf16le'),
])

const plantedIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile())
    .filter((path) => planted.some((value) => readFileSync(path).includes(value)))

function decisionIn(event: CaseEvent | undefined): object | null {
  const change = event?.type === 'act' ? event.changes.find((part) => part.do === 'decide') : undefined
  return change?.do === 'decide' ? { decision: change.decision, marks: change.markIds } : null
}

/** Milliseconds from its first word to its end: short ones more often. */
const patience = { decide: 120, import: 900, export: 6_000 } as const
/** So often is one case killed; a new one then takes its place, since the whole of a case is looked at after each time. */
const killsOfOne = 25

describe('killed at any moment, nothing that was answered is lost', () => {
  test.each(Object.entries(kills) as [keyof typeof kills, number][])(
    'while it works on: %s (%i times)',
    async (work, times) => {
      const lanes = work === 'export' ? 1 : 2
      const results = await Promise.all(
        Array.from({ length: lanes }, async (_, lane) => {
          let place = await makeCase(`${work} ${lane}`)
          let answered = 0
          for (let seed = lane, n = 0; seed < times; seed += lanes, n++) {
            if (n > 0 && n % killsOfOne === 0) {
              expect(plantedIn(place.folder)).toEqual([])
              place = await makeCase(`${work} ${lane} after ${n}`)
            }
            const ms = randomOf(1000 + seed)() ** 2 * patience[work]
            const done = await killedAfter(place, seed, work, ms)
            answered += done.filter(({ did }) => did !== 'open').length
            await expectNothingLost(place, done).catch((thrown) => {
              throw new Error(`seed ${seed}, ${work}, after ${Math.round(ms)} ms`, { cause: thrown })
            })
          }
          expect([place.folder, home, temp].flatMap(plantedIn)).toEqual([])
          return answered
        }),
      )
      expect(results.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(times / 4)
    },
    400_000,
  )
})
