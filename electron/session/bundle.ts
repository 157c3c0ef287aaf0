import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { ErrorCode } from '../../shared/errors.ts'
import { Certificate } from '../../shared/model/certificate.ts'
import { asFailure } from '../../shared/result.ts'
import {
  type BundledFile,
  checkBundlePlace,
  isNamedRedacted,
  makeBundle,
  type Pair,
  pairsIn,
} from '../store/bundle-folder.ts'
import { reading } from '../store/disk-failure.ts'
import type { Session } from './session.ts'
import { verifyAgainstCertificate } from './verify.ts'

/** One file of a bundle, and why it may not go. */
export interface BundleLine {
  readonly file: string
  readonly sha256: string | null
  readonly error: ErrorCode | null
}

/**
 * Gathers the redacted copies of an export, with their certificates, in a folder to be sent. Each is proven again; if one is not a
 * proven redacted copy, there is no bundle. Throws OUTPUT_CONFUSED, OUTPUT_EXISTS, FOLDER_EMPTY, INPUT_NOT_FOUND, CANCELLED.
 */
export async function bundle(
  session: Pick<Session, 'verify' | 'signal'>,
  { from, to }: { readonly from: string; readonly to: string },
  emit: (line: BundleLine) => void,
): Promise<boolean> {
  await checkBundlePlace(from, to)
  const files: BundledFile[] = []
  let isWhole = true
  for (const pair of await pairsIn(from)) {
    const line = await prove(session, pair)
    emit(line)
    isWhole &&= line.error === null
    files.push(
      { from: pair.redacted, name: pair.name, sha256: line.sha256 },
      { from: pair.certificate, name: basename(pair.certificate), sha256: null },
    )
  }
  if (isWhole) await makeBundle(to, files)
  return isWhole
}

async function prove(session: Pick<Session, 'verify' | 'signal'>, pair: Pair): Promise<BundleLine> {
  const refused = (error: ErrorCode): BundleLine => ({ file: pair.redacted, sha256: null, error })
  if (!isNamedRedacted(pair.name)) return refused('OUTPUT_CONFUSED')
  try {
    const { passed } = await verifyAgainstCertificate(session, {
      path: pair.redacted,
      certificatePath: pair.certificate,
    })
    if (!passed) return refused('NOT_PROVEN')
    const text = await reading(() => readFile(pair.certificate, 'utf8'))
    return { file: pair.redacted, sha256: Certificate.parse(JSON.parse(text)).redacted.sha256, error: null }
  } catch (thrown) {
    const { code } = asFailure(thrown)
    if (code === 'CANCELLED') throw thrown
    return refused(code === 'INPUT_NOT_FOUND' ? 'CERTIFICATE_INVALID' : code)
  }
}
