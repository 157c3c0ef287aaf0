import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Detector, Target } from './detector.ts'

export type Outcome = 'clean' | 'found' | 'could not run'

export interface Attempt {
  readonly detector: string
  readonly outcome: Outcome
  readonly why?: string
}

/** Looks for the secret in a file with every detector given. */
export async function attack(
  path: string,
  secret: string,
  detectors: readonly Detector[],
): Promise<readonly Attempt[]> {
  const bytes = readFileSync(path)
  const folder = mkdtempSync(join(tmpdir(), 'attack-'))
  const attempts: Attempt[] = []
  for (const detector of detectors) attempts.push(await attempt(detector, { path, bytes, folder, secret }))
  rmSync(folder, { recursive: true })
  return attempts
}

async function attempt(detector: Detector, target: Target): Promise<Attempt> {
  try {
    return { detector: detector.name, outcome: (await detector.finds(target)) ? 'found' : 'clean' }
  } catch (thrown) {
    return { detector: detector.name, outcome: 'could not run', why: (thrown as Error).message }
  }
}
