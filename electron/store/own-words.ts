import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { noWords, OwnWords } from '../../shared/model/own-words.ts'
import { Failure } from '../../shared/result.ts'
import { seal, unseal } from '../sealing/seal.ts'
import { errnoOf, writing } from './disk-failure.ts'
import { replaceFile } from './durable.ts'
import type { Home } from './home.ts'

const place = 'own words'
const pathIn = ({ folder }: Home): string => join(folder, 'words.sealed')

/** None where there is no file. One that cannot be read is a failure: a word that is meant to go must not be passed over. */
export async function loadOwnWords(home: Home): Promise<OwnWords> {
  try {
    return OwnWords.parse(JSON.parse(unseal(home.key, place, await readFile(pathIn(home))).toString('utf8')))
  } catch (thrown) {
    if (errnoOf(thrown) === 'ENOENT') return noWords
    throw new Failure('OWN_WORDS_INVALID')
  }
}

/** Sealed with the installation's key: a list may hold names. */
export const saveOwnWords = (home: Home, words: OwnWords): Promise<void> =>
  writing(() => replaceFile(pathIn(home), seal(home.key, place, Buffer.from(JSON.stringify(words))), 0o600))
