import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { Failure } from '../../../shared/result.ts'
import { errnoOf } from '../disk-failure.ts'
import { replaceFile, writeNew } from '../durable.ts'
import { placesIn } from './case-place.ts'
import { type KeyProtector, KeySlot } from './key-protector.ts'

/** `key.json`: who can open the case. Without one of these slots its content is lost. */
const KeyFile = z.strictObject({
  key: z.literal('redaction-assist-case/1'),
  caseId: z.string().regex(/^[0-9a-f]{32}$/),
  slots: z.array(KeySlot).min(1).max(20),
})

type KeyFile = z.infer<typeof KeyFile>

export interface CaseKey {
  readonly caseId: string
  readonly secret: Uint8Array
}

/** Makes a case's identity and secret, and its key file, opened by any of `protectors`. */
export async function makeKey(folder: string, protectors: readonly KeyProtector[]): Promise<CaseKey> {
  const caseId = randomBytes(16).toString('hex')
  const secret = new Uint8Array(randomBytes(32))
  const slots = await Promise.all(protectors.map((protector) => protector.wrap(caseId, secret)))
  await writeNew(placesIn(folder).key, textOf({ key: 'redaction-assist-case/1', caseId, slots }), 0o600)
  return { caseId, secret }
}

/** Opens a case's secret with the first protector that fits. PASSPHRASE_NEEDED, PASSPHRASE_WRONG, KEY_MISSING, KEY_FILE_DAMAGED, CASE_NOT_FOUND. */
export async function openKey(folder: string, protectors: readonly KeyProtector[]): Promise<CaseKey> {
  const { caseId, slots } = await readKeyFile(folder)
  let failure = new Failure(slots.some(({ kind }) => kind === 'passphrase') ? 'PASSPHRASE_NEEDED' : 'KEY_MISSING')
  for (const protector of protectors)
    for (const slot of slots.filter((s) => protector.matches(s))) {
      const secret = await protector.unwrap(caseId, slot).catch((thrown) => {
        failure = thrown instanceof Failure ? thrown : new Failure('KEY_MISSING')
        return null
      })
      if (secret) return { caseId, secret }
    }
  throw failure
}

/** Who the case is, without opening it. */
export const caseIdOf = async (folder: string): Promise<string> => (await readKeyFile(folder)).caseId

/**
 * Lets one more protector open the case, in place of one of its kind that it matches; with `isOnly`, of all. `before` is
 * told once the new slot is made and before it is written. Resolves to how many slots there are. PASSPHRASE_WEAK.
 */
export async function addSlot(
  folder: string,
  key: CaseKey,
  protector: KeyProtector,
  isOnly = false,
  before: () => void = () => undefined,
): Promise<number> {
  const file = await readKeyFile(folder)
  const slot = await protector.wrap(key.caseId, key.secret)
  const others = file.slots.filter((old) => !isOnly && !(old.kind === slot.kind && protector.matches(old)))
  before()
  await replaceFile(placesIn(folder).key, textOf({ ...file, slots: [...others, slot] }), 0o600)
  return others.length + 1
}

async function readKeyFile(folder: string): Promise<KeyFile> {
  const text = await readFile(placesIn(folder).key, 'utf8').catch((thrown) => {
    throw new Failure(errnoOf(thrown) === 'EACCES' ? 'INPUT_NOT_READABLE' : 'CASE_NOT_FOUND')
  })
  try {
    return KeyFile.parse(JSON.parse(text))
  } catch {
    throw new Failure('KEY_FILE_DAMAGED')
  }
}

const textOf = (file: KeyFile): string => `${JSON.stringify(file, null, 1)}\n`
