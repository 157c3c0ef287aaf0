import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

export interface Import {
  /** Path of the importing file, from the project's root, with forward slashes. */
  readonly from: string
  /** Path from the project's root, or the name of a package. */
  readonly to: string
  readonly isPackage: boolean
  readonly isType: boolean
}

const statement = /^(?:import|export)\s+(type\s)?(?:[\w*{}\s,$]+?\sfrom\s+)?'([^']+)'|\bimport\('([^']+)'\)/gm

export const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
    .sort()

export const importsOf = (file: string): readonly Import[] =>
  [...readFileSync(file, 'utf8').matchAll(statement)].map(([, isType, fixed, lazy]) => {
    const name = fixed ?? lazy ?? ''
    const isPackage = !name.startsWith('.')
    const to = isPackage ? packageOf(name) : normalize(join(dirname(file), name)).replaceAll('\\', '/')
    return { from: file, to, isPackage, isType: isType !== undefined }
  })

const packageOf = (name: string): string =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/')
