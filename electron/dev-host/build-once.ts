import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
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
  const main = join(out, 'main', 'index.js')
  const digest = digestOf(sources)
  if (existsSync(main) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return main
  const vite = await import('vite').catch(() => null)
  if (!vite) return existsSync(main) ? main : null
  say('Building the window, once …')
  const fresh = join(out, `.build-${process.pid}`)
  process.env.REDACTION_ASSIST_BUILD = fresh
  const builder = await vite.createBuilder({ configFile: join(root, 'vite.config.ts') })
  await builder.buildApp()
  put(fresh, digest)
  return main
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

mkdirSync(out, { recursive: true })
