import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The invented case that comes with the program. */
export const trainingFolder = fileURLToPath(new URL('../../resources/training-case/documents', import.meta.url))

export const trainingDocuments = async (): Promise<readonly string[]> =>
  (await readdir(trainingFolder)).sort().map((name) => join(trainingFolder, name))
