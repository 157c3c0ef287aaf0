import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A meaning: its words, the meanings under it, and its definition (wndb(5WN)). */
interface Synset {
  readonly words: readonly string[]
  readonly under: readonly string[]
  readonly gloss: string
}

const noun = '1'

/** What medical terms stand under, each by a word and the number of its meaning. */
const roots = {
  conditions:
    'ill_health:1 symptom:1 mental_disorder:1 disability:1 injury:1 pathology:2 disorder:1 seizure:1 medical_procedure:1',
  medicines: 'medicine:2',
} as const

/** Diseases of these are nobody's. */
const nobodys =
  /\b(?:plants?|crops?|trees?|leaves|potato|tomato|wheat|apples?|cattle|sheep|horses?|dogs?|cats?|poultry|fowl|swine|pigs|hoof|livestock|ruminants?|honeybee|silkworm|rabbits|animals?)\b/

/** A meaning with more under it names a class, as "injury" does, and says nothing of a person. */
const mostUnder = 7

function synsetsOf(folder: string): ReadonlyMap<string, Synset> {
  const lines = readFileSync(join(folder, 'data.noun'), 'utf8').split('\n')
  return new Map(lines.filter((line) => /^\d{8} /.test(line)).map((line) => [line.slice(0, 8), synsetOf(line)]))
}

function synsetOf(line: string): Synset {
  const [head = '', gloss = ''] = line.split(' | ')
  const fields = head.split(' ')
  const words = Array.from({ length: Number.parseInt(fields[3] ?? '0', 16) }, (_, i) => fields[4 + 2 * i] ?? '')
  const under = [...head.matchAll(/ ~i? (\d{8}) n /g)].map(([, offset = '']) => offset)
  return { words, under, gloss }
}

/** Of each word its meanings: part of speech, number and synset (senseidx(5WN)). */
function meaningsOf(folder: string): ReadonlyMap<string, readonly (readonly [part: string, n: string, synset: string])[]> {
  const meanings = new Map<string, (readonly [string, string, string])[]>()
  for (const line of readFileSync(join(folder, 'index.sense'), 'utf8').split('\n')) {
    const [key = '', synset = '', n = ''] = line.split(' ')
    const [word = '', rest = ''] = key.split('%')
    meanings.set(word, [...(meanings.get(word) ?? []), [rest.charAt(0), n, synset]])
  }
  return meanings
}

/** Abbreviations, and what someone is doing, are too often something else. */
const isPlain = (term: string): boolean =>
  /^[a-z][a-z' -]+$/.test(term) && (term.includes(' ') || (term.length > 4 && !term.endsWith('ing')))

/** The terms of WordNet, in the package's `dict` folder, that mean a condition, treatment or medicine and nothing else. */
export function medicalTerms(folder: string): Readonly<Record<keyof typeof roots, readonly string[]>> {
  const synsets = synsetsOf(folder)
  const meanings = meaningsOf(folder)
  const under = (root: string): ReadonlySet<string> => {
    const [word = '', number = ''] = root.split(':')
    const start = meanings.get(word)?.find(([part, n]) => part === noun && n === number)?.[2]
    const seen = new Set<string>(start === undefined ? [] : [start])
    for (const one of seen) for (const next of synsets.get(one)?.under ?? []) seen.add(next)
    return seen
  }
  const termsUnder = (list: string): readonly string[] => {
    const all = new Set(list.split(' ').flatMap((root) => [...under(root)]))
    const isMedicalOnly = (word: string): boolean =>
      meanings.get(word.toLowerCase())?.every(([part, , synset]) => part === noun && all.has(synset)) === true
    return [...all]
      .flatMap((offset) => synsets.get(offset) ?? [])
      .filter(({ gloss, under }) => !nobodys.test(gloss) && under.length <= mostUnder)
      .flatMap(({ words }) => words.filter(isMedicalOnly))
      .map((word) => word.toLowerCase().replaceAll('_', ' '))
      .filter(isPlain)
  }
  return { conditions: termsUnder(roots.conditions), medicines: termsUnder(roots.medicines) }
}
