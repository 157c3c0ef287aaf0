import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { AuditLog } from '../../../electron/store/audit-log.ts'
import { sha256 } from '../../../electron/store/digest.ts'
import { openHome } from '../../../electron/store/home.ts'
import { makeFolders, placesOf } from '../../../electron/store/output-folder.ts'
import { carryOut, decideRelease, type Release, releaseOf } from '../../../electron/store/release.ts'
import { makeWorkFolder, recover } from '../../../electron/store/work-folder.ts'

const places = placesOf('a')
const document = sha256('source')
const digests = { redacted: sha256('R'), unredacted: sha256('U'), certificate: sha256('C'), printed: sha256('P') }
const release: Release = releaseOf(document, places, digests)

let out: string
let work: string
let log: AuditLog
beforeEach(async () => {
  out = mkdtempSync(join(tmpdir(), 'recover-'))
  await makeFolders(out)
  log = await AuditLog.open(join(out, 'audit', 'audit.jsonl'), await openHome(join(out, 'home')), () => new Date())
  work = join(await makeWorkFolder(out), '0')
  mkdirSync(work)
  writeFileSync(join(work, 'redacted.pdf'), 'R')
  writeFileSync(join(work, 'unredacted.pdf'), 'U')
  writeFileSync(join(work, 'certificate.json'), 'C')
  writeFileSync(join(work, 'printed.pdf'), 'P')
})
afterEach(async () => {
  await log.close()
  rmSync(out, { recursive: true })
})

const proven = () =>
  log.append([
    {
      type: 'export.verified',
      documentSha256: document,
      redactedSha256: digests.redacted,
      unredactedSha256: digests.unredacted,
      pages: 1,
      redactions: 1,
      methods: { burned: 1 },
      checks: [],
    },
  ])

const isThere = () => Object.values(places).map((place) => existsSync(join(out, place)))
const types = async () => (await log.entries()).map((entry) => entry.type)

async function clearUp(): Promise<void> {
  await recover(out, log)
  expect(readdirSync(out).filter((name) => name.startsWith('.work-'))).toEqual([])
}

describe('a run that was killed', () => {
  test('before anything was proven leaves nothing', async () => {
    await clearUp()
    expect(isThere()).toEqual([false, false, false, false])
  })

  test('after the proof but before the decision leaves nothing', async () => {
    await proven()
    await clearUp()
    expect(isThere()).toEqual([false, false, false, false])
  })

  test('with a decision that the audit does not know of leaves nothing', async () => {
    await decideRelease(work, release)
    await clearUp()
    expect(isThere()).toEqual([false, false, false, false])
  })

  test.each([0, 1, 2, 3])('after the decision and %i moves is finished, and the audit says so', async (moves) => {
    await proven()
    await decideRelease(work, release)
    for (const move of release.moves.slice(0, moves)) renameSync(join(work, move.from), join(out, move.to))
    await clearUp()
    expect(isThere()).toEqual([true, true, true, true])
    expect((await log.entries()).at(-1)).toMatchObject({ type: 'export.released', isRecovered: true })
  })

  test('after everything but its own clearing up is not released twice', async () => {
    await proven()
    await decideRelease(work, release)
    await carryOut(out, work, release)
    await log.append([{ type: 'export.released', ...withoutMoves(release), isRecovered: false }])
    await clearUp()
    expect(await types()).toEqual(['export.verified', 'export.released'])
  })

  test('and whose file was changed since releases nothing, and takes back what it had released', async () => {
    await proven()
    await decideRelease(work, release)
    renameSync(join(work, 'unredacted.pdf'), join(out, places.unredacted))
    writeFileSync(join(work, 'redacted.pdf'), 'X')
    await clearUp()
    expect(isThere()).toEqual([false, false, false, false])
  })

  test('never writes over a file of someone else', async () => {
    await proven()
    await decideRelease(work, release)
    writeFileSync(join(out, places.redacted), 'mine')
    await clearUp()
    expect(readFileSync(join(out, places.redacted), 'utf8')).toBe('mine')
    expect(isThere()).toEqual([true, false, false, false])
  })
})

test('a release that meets an existing file takes its other files back', async () => {
  writeFileSync(join(out, places.redacted), 'mine')
  await expect(carryOut(out, work, release)).rejects.toMatchObject({ code: 'OUTPUT_EXISTS' })
  expect(isThere()).toEqual([true, false, false, false])
})

test('a decision cannot name a place outside the output folder', async () => {
  const evil = { ...release, moves: release.moves.map((move) => ({ ...move, to: 'redacted/../../x.pdf' })) }
  await expect(decideRelease(work, evil)).rejects.toThrow()
})

const withoutMoves = ({ moves: _, ...rest }: Release) => rest
