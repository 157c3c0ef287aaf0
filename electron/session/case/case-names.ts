import type { CaseDocument, DocumentNames } from '../../../shared/model/case.ts'
import type { SharedName } from '../../../shared/model/finding.ts'
import { sha256 } from '../../store/digest.ts'
import { RunNames, signatureOf } from '../run-names.ts'

interface CaseNames {
  readonly names: RunNames
  readonly digest: string
}

/** By the list of documents, which is never changed in place. */
const known = new WeakMap<readonly CaseDocument[], CaseNames>()

/** The names that the documents of a case introduce, those of earlier versions too: a person who is known stays known. */
export function caseNames(documents: readonly CaseDocument[]): CaseNames {
  const found = known.get(documents)
  if (found) return found
  const names = new RunNames()
  for (const document of documents) names.learn({ sha256: document.sha256, names: document.names?.introduced ?? [] })
  const made = { names, digest: sha256(names.signature) }
  known.set(documents, made)
  return made
}

/** Searched before some name of the case was known: it waits to be searched again. */
export const isBehind = (documents: readonly CaseDocument[], { names, replacedBy }: CaseDocument): boolean =>
  names !== undefined && replacedBy === null && names.heardAs !== caseNames(documents).digest

/** What is looked for in a document, so that another name that does not stand in it is no reason to search again. */
export const foundAs = (foreign: readonly SharedName[]): DocumentNames['foreign'] => foreign.map(signatureOf).sort()
