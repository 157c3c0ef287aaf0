import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Policy } from '../../shared/model/policy.ts'
import { Failure } from '../../shared/result.ts'
import { sha256 } from '../store/digest.ts'

export interface LoadedPolicy {
  readonly policy: Policy
  /** Of the file's bytes. */
  readonly sha256: string
}

export const policiesFolder = fileURLToPath(new URL('../../resources/policies/', import.meta.url))

/** A policy by its id among those that come with the program, or from a file. */
export async function loadPolicy(idOrFile: string): Promise<LoadedPolicy> {
  const isId = /^[a-z0-9-]{1,40}$/.test(idOrFile)
  const paths = isId ? [join(policiesFolder, `${idOrFile}.json`), idOrFile] : [idOrFile]
  for (const path of paths) {
    const bytes = await readFile(path).catch(() => null)
    if (bytes) return { policy: parsePolicy(bytes.toString('utf8')), sha256: sha256(bytes) }
  }
  throw new Failure('POLICY_UNKNOWN')
}

export const policyIds = async (): Promise<readonly string[]> =>
  (await readdir(policiesFolder))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -5))
    .sort()

function parsePolicy(text: string): Policy {
  try {
    return Policy.parse(JSON.parse(text.replace(/^\uFEFF/, '')))
  } catch {
    throw new Failure('POLICY_INVALID')
  }
}
