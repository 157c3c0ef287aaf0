import { readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { digestOf } from './digest.ts'
import { writing } from './disk-failure.ts'
import { exists, moveNew, syncFolder, writeNew } from './durable.ts'
import type { Places } from './output-folder.ts'

const digest = z.string().regex(/^[0-9a-f]{64}$/)

/** Folder and file, nothing that climbs out of the output folder. */
const place = z.string().regex(/^(?:redacted|unredacted|certificates)[/\\][^/\\]+$/)

const Move = z.strictObject({ from: z.string().regex(/^[a-z]+\.(?:pdf|json)$/), to: place, sha256: digest })

/** The decision to release a proven export, written before its first file moves. */
export const Release = z.strictObject({
  documentSha256: digest,
  redactedSha256: digest,
  unredactedSha256: digest,
  certificateSha256: digest,
  /** In this order; the redacted file last, so that where it stands its certificate stands. */
  moves: z.array(Move).min(3).max(4),
})

export type Release = z.infer<typeof Release>

const fileName = 'release.json'

/** From here on the release is finished even by a later run. */
export const decideRelease = (work: string, release: Release): Promise<void> =>
  writing(async () => {
    await writeNew(join(work, fileName), JSON.stringify(Release.parse(release)))
    await syncFolder(work)
  })

/** null where the work in this folder never got as far. */
export async function decidedRelease(work: string): Promise<Release | null> {
  const text = await readFile(join(work, fileName), 'utf8').catch(() => null)
  if (text === null) return null
  try {
    return Release.parse(JSON.parse(text))
  } catch {
    return null
  }
}

/** Puts the files in their places, never over another file. If one cannot go, those already there are taken back. */
export const carryOut = (out: string, work: string, release: Release): Promise<void> =>
  writing(async () => {
    const placed: string[] = []
    try {
      for (const move of release.moves) {
        await moveNew(join(work, move.from), join(out, move.to))
        placed.push(join(out, move.to))
      }
      for (const path of placed) await syncFolder(dirname(path))
    } catch (thrown) {
      await takeBack(placed)
      throw thrown
    }
  })

/** Takes a release back that could not be recorded. */
export const undo = (out: string, release: Release): Promise<void> =>
  takeBack(release.moves.map(({ to }) => join(out, to)))

/** Finishes what a run that was killed had begun. False where a file is missing or is not what was proven: then nothing of it may stay. */
export async function finish(out: string, work: string, release: Release): Promise<boolean> {
  const whole = await Promise.all(release.moves.map((move) => isWhole(out, work, move)))
  if (whole.every(Boolean)) {
    for (const move of release.moves) await finishMove(out, work, move)
    return true
  }
  const own = await Promise.all(release.moves.map((move) => ownPlace(out, move)))
  await takeBack(own.flat())
  return false
}

type Move = z.infer<typeof Move>

const hasDigest = async (path: string, sha256: string): Promise<boolean> =>
  (await exists(path)) && (await digestOf(path).catch(() => '')) === sha256

const isWhole = async (out: string, work: string, move: Move): Promise<boolean> =>
  (await hasDigest(join(out, move.to), move.sha256)) ||
  (!(await exists(join(out, move.to))) && (await hasDigest(join(work, move.from), move.sha256)))

async function finishMove(out: string, work: string, move: Move): Promise<void> {
  if (await hasDigest(join(out, move.to), move.sha256)) return
  await moveNew(join(work, move.from), join(out, move.to))
  await syncFolder(dirname(join(out, move.to)))
}

/** The file in its place, if it is the one that was to be released. */
const ownPlace = async (out: string, move: Move): Promise<readonly string[]> =>
  (await hasDigest(join(out, move.to), move.sha256)) ? [join(out, move.to)] : []

const takeBack = async (paths: readonly string[]): Promise<void> => {
  for (const path of paths) await rm(path, { force: true })
}

/** The release of an export whose files lie in a work folder under their usual names. */
export const releaseOf = (
  documentSha256: string,
  places: Places,
  digests: { readonly [P in keyof Places]: string },
): Release => ({
  documentSha256,
  redactedSha256: digests.redacted,
  unredactedSha256: digests.unredacted,
  certificateSha256: digests.certificate,
  moves: [
    { from: 'unredacted.pdf', to: places.unredacted, sha256: digests.unredacted },
    { from: 'certificate.json', to: places.certificate, sha256: digests.certificate },
    { from: 'printed.pdf', to: places.printed, sha256: digests.printed },
    { from: 'redacted.pdf', to: places.redacted, sha256: digests.redacted },
  ],
})
