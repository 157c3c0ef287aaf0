import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { faultOfPattern, hostilePages } from '../../shared/detect/check-pattern.ts'
import { lineOf } from '../../shared/model/json-lines.ts'
import { type ForcePattern, layered, Policy, PolicyLayer } from '../../shared/model/policy.ts'
import { Failure } from '../../shared/result.ts'
import { sha256 } from '../store/digest.ts'

export interface LoadedPolicy {
  readonly policy: Policy
  /** Of the file's bytes. */
  readonly sha256: string
}

/** A policy file that cannot be used. What is wrong names lines and fields of the policy, which holds no document's text. */
export class PolicyInvalid extends Failure {
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super('POLICY_INVALID')
    this.problems = problems
  }
}

export const policiesFolder = fileURLToPath(new URL('../../resources/policies/', import.meta.url))

/** A policy by its id among those that come with the program, or from a file; a file may be a layer over one of them. */
export async function loadPolicy(idOrFile: string): Promise<LoadedPolicy> {
  const isId = /^[a-z0-9-]{1,40}$/.test(idOrFile)
  const paths = isId ? [join(policiesFolder, `${idOrFile}.json`), idOrFile] : [idOrFile]
  for (const path of paths) {
    const bytes = await readFile(path).catch(() => null)
    if (bytes) return { policy: await parsePolicy(bytes.toString('utf8')), sha256: sha256(bytes) }
  }
  throw new Failure('POLICY_UNKNOWN')
}

export const policyIds = async (): Promise<readonly string[]> =>
  (await readdir(policiesFolder))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -5))
    .sort()

async function parsePolicy(source: string): Promise<Policy> {
  const text = source.replace(/^\uFEFF/, '')
  const json = parsedJson(text)
  const isLayer = typeof json === 'object' && json !== null && 'over' in json
  const parsed = isLayer ? PolicyLayer.safeParse(json) : Policy.safeParse(json)
  if (!parsed.success)
    throw new PolicyInvalid(parsed.error.issues.slice(0, 20).map((issue) => problem(text, issue.path, issue.message)))
  checkPatterns(text, parsed.data.patterns ?? [])
  return 'over' in parsed.data ? layered((await loadBase(text, parsed.data.over)).policy, parsed.data) : parsed.data
}

async function loadBase(text: string, id: string): Promise<LoadedPolicy> {
  if ((await policyIds()).includes(id)) return loadPolicy(id)
  throw new PolicyInvalid([problem(text, ['over'], 'there is no policy of this name to lay it over')])
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (thrown) {
    const at = /position (\d+)/.exec(String(thrown))?.[1]
    const line = text.slice(0, at === undefined ? text.length : Number(at)).split('\n').length
    throw new PolicyInvalid([`line ${line}: this is not JSON`])
  }
}

const problem = (text: string, path: readonly PropertyKey[], message: string): string =>
  `line ${lineOf(text, path)}, ${path.length === 0 ? 'the file' : path.map(String).join('.')}: ${message}`

function checkPatterns(text: string, patterns: readonly ForcePattern[]): void {
  const problems = patterns.flatMap((pattern, index) => {
    const fault = faultOfPattern(pattern) ?? slowness(pattern)
    return fault === null ? [] : [problem(text, ['patterns', index], fault)]
  })
  if (problems.length > 0) throw new PolicyInvalid(problems)
}

/** CPU milliseconds that a pattern may take for a page of 4 kB. */
const mostMs = 25

/** Its form is checked already, so that timing it ends. */
function slowness(pattern: ForcePattern): string | null {
  const regex = new RegExp(pattern.pattern, 'gu')
  const slow = hostilePages(pattern).find((page) => {
    const begun = process.cpuUsage()
    for (const _ of page.matchAll(regex));
    const { user, system } = process.cpuUsage(begun)
    return (user + system) / 1000 > mostMs
  })
  return slow === undefined ? null : `"${pattern.pattern}" is slow on a page of "${slow.slice(0, 24)}…"`
}
