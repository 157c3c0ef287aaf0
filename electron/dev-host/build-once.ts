import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const out = join(root, 'out')
const stamp = join(out, 'built-from.txt')

/** What the bundles are made of; a change of anything else needs no build. */
const sources = ['electron', 'shared', 'renderer', 'vite.config.ts', 'package-lock.json']
const parts = ['renderer', 'preload', 'worker', 'main']

/** The built main bundle; null where the packages that build it are not installed (`npm ci --omit=dev`). Built only if a source has changed. */
export async function builtMain(say: (line: string) => void): Promise<string | null> {
  mkdirSync(out, { recursive: true })
  const main = join(out, 'main', 'index.js')
  const digest = digestOf(sources)
  if (existsSync(main) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return main
  const vite = await import('vite').catch(() => null)
  if (!vite) return existsSync(main) ? main : null
  return alone(async () => {
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return main
    say('Building the window, once …')
    await build(vite, digest)
    return main
  })
}

async function build(vite: typeof import('vite'), digest: string): Promise<void> {
  const fresh = join(out, `.build-${process.pid}`)
  const before = process.env.NODE_ENV
  // A test runner's own would have React built for development.
  Object.assign(process.env, { REDACTION_ASSIST_BUILD: fresh, NODE_ENV: 'production' })
  const builder = await vite.createBuilder({ configFile: join(root, 'vite.config.ts') })
  await builder.buildApp()
  put(fresh, digest)
  delete process.env.NODE_ENV
  if (before !== undefined) process.env.NODE_ENV = before
}

const lock = join(out, 'building')
const lockMs = 60_000

/** One build at a time: tests that run side by side wait for the first. A lock that is old is of a run that was killed. */
async function alone<T>(work: () => Promise<T>): Promise<T> {
  while (!takeLock()) await new Promise((resolve) => setTimeout(resolve, 100))
  try {
    return await work()
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}

function takeLock(): boolean {
  const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0)
  if (age > lockMs) rmSync(lock, { recursive: true, force: true })
  try {
    mkdirSync(lock)
    return true
  } catch {
    return false
  }
}

/** Moves a finished build to its place: a build that was stopped half way leaves the old one. */
function put(fresh: string, digest: string): void {
  rmSync(stamp, { force: true })
  for (const part of parts) {
    rmSync(join(out, part), { recursive: true, force: true })
    renameSync(join(fresh, part), join(out, part))
  }
  rmSync(fresh, { recursive: true, force: true })
  writeFileSync(stamp, digest)
}

function digestOf(names: readonly string[]): string {
  const hash = createHash('sha256')
  for (const name of names.flatMap(filesUnder)) hash.update(`${name}\0`).update(readFileSync(join(root, name)))
  return hash.digest('hex')
}

function filesUnder(name: string): readonly string[] {
  if (/\.\w+$/.test(name)) return [name]
  return readdirSync(join(root, name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .sort()
}
