import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Lexicons, lexiconsFrom, type WordKind } from '../../shared/detect/lexicons.ts'

const folder = join(import.meta.dirname, '../../resources/lexicons')

const lists: readonly (readonly [string, WordKind])[] = [
  ['words.txt', 'word'],
  ['names.txt', 'name'],
  ['forenames.txt', 'forename'],
  ['surnames.txt', 'surname'],
  ['places.txt', 'place'],
  ['conditions.txt', 'condition'],
  ['medicines.txt', 'medicine'],
  ['own/places.txt', 'place'],
  ['own/forenames.txt', 'forename'],
  ['own/surnames.txt', 'surname'],
  ['own/not-names.txt', 'notName'],
  ['own/conditions.txt', 'condition'],
  ['own/medicines.txt', 'medicine'],
]

let loaded: Lexicons | null = null

/** The word lists of `resources/lexicons`; read once in each worker. */
export function lexicons(): Lexicons {
  loaded ??= lexiconsFrom(lists.map(([file, kind]) => ({ kind, text: readFileSync(join(folder, file), 'utf8') })))
  return loaded
}
