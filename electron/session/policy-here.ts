import { canonical } from '../../shared/audit/canonical.ts'
import { hasWords, withOwnWords } from '../../shared/model/own-words.ts'
import { sha256 } from '../store/digest.ts'
import { type LoadedPolicy, loadPolicy, PolicyInvalid } from './load-policy.ts'
import type { Session } from './session.ts'

/** A policy as a case or a run takes it on: with the words of one's own that hold on this computer now. OWN_WORDS_INVALID, and as `loadPolicy`. */
export async function policyHere(session: Pick<Session, 'words'>, idOrFile: string): Promise<LoadedPolicy> {
  const loaded = await loadPolicy(idOrFile)
  const words = await session.words()
  if (!hasWords(words)) return loaded
  const policy = withOwnWords(loaded.policy, words)
  if (!policy) throw new PolicyInvalid(['it has so many patterns that your own words do not fit beside them'])
  return { policy, sha256: sha256(canonical({ policy: loaded.sha256, words })) }
}
