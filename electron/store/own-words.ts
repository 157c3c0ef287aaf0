import { access, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { noWords, OwnWords } from '../../shared/model/own-words.ts'
import { Failure } from '../../shared/result.ts'
import { seal, unseal } from '../sealing/seal.ts'
import { errnoOf, writing } from './disk-failure.ts'
import { replaceFile } from './durable.ts'
import type { Home } from './home.ts'
import { homeFolder } from './home-folder.ts'

const place = 'own words'
const pathIn = (folder: string): string => join(folder, 'words.sealed')

/** None where there is no file; then the home is not opened, which would make it. One that cannot be read is a failure: a word that is meant to go must not be passed over. */
export async function loadOwnWords(open: () => Promise<Home>, folder = homeFolder()): Promise<OwnWords> {
  if (!(await isThere(pathIn(folder)))) return noWords
  try {
    const sealed = await readFile(pathIn(folder))
    return OwnWords.parse(JSON.parse(unseal((await open()).key, place, sealed).toString('utf8')))
  } catch {
    throw new Failure('OWN_WORDS_INVALID')
  }
}

/** Also false in a folder that is shut to this account: it cannot have put a list there. */
const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    (thrown) => !['ENOENT', 'ENOTDIR', 'EACCES'].includes(errnoOf(thrown) ?? ''),
  )

/** Sealed with the installation's key: a list may hold names. */
export const saveOwnWords = (home: Home, words: OwnWords): Promise<void> =>
  writing(() => replaceFile(pathIn(home.folder), seal(home.key, place, Buffer.from(JSON.stringify(words))), 0o600))
