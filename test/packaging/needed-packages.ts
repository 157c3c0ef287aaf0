import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join } from 'node:path'

/** A package that is imported or resolved, or a file in a package with a scope, wherever it is told. */
const named =
  /(?:\bfrom\s*|\bimport\s*\(?\s*|\.resolve\(\s*|require\(\s*)["'`]([@\w][\w@./-]*)["'`]|["'`](@[\w-]+\/[\w.-]+)\/[\w./-]+["'`]/g

/** The packages that Electron's side of the build names: imported, or resolved by path. */
export function namedPackages(built: string): readonly string[] {
  const files = ['main', 'worker'].flatMap((part) =>
    readdirSync(join(built, part))
      .filter((name) => name.endsWith('.js'))
      .map((name) => readFileSync(join(built, part, name), 'utf8')),
  )
  const specifiers = files.flatMap((code) => [...code.matchAll(named)].map(([, name, place]) => name ?? place ?? ''))
  const packages = specifiers.filter((name) => !isBuiltin(name) && name !== 'electron').map(packageOf)
  return [...new Set(packages)].sort()
}

/** `names` and all that they depend on, as far as it is installed. */
export function withDependencies(names: readonly string[]): ReadonlySet<string> {
  const all = new Set<string>()
  const add = (name: string): void => {
    const manifest = join('node_modules', name, 'package.json')
    if (all.has(name) || !existsSync(manifest)) return
    all.add(name)
    Object.keys(JSON.parse(readFileSync(manifest, 'utf8')).dependencies ?? {}).forEach(add)
  }
  names.forEach(add)
  return all
}

export const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
