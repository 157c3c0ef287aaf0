import { Failure } from '../../../shared/result.ts'
import { type CaseComparison, compareProposals } from '../../../shared/review/compare-proposals.ts'
import { find } from '../find.ts'
import { type LoadedPolicy, policyIds } from '../load-policy.ts'
import { policyHere } from '../policy-here.ts'
import { caseNames } from './case-names.ts'
import { documentOf, type OpenCase } from './open-case.ts'
import { readPagesOf } from './search-document.ts'

/**
 * What each of two policies would propose in a document, from its pages as they were read. Nothing is written and no
 * decision is touched. POLICY_UNKNOWN.
 */
export async function comparePolicies(
  c: OpenCase,
  { documentId, left, right }: { readonly documentId: string; readonly left: string; readonly right: string },
): Promise<readonly CaseComparison[]> {
  const document = documentOf(c, documentId)
  const policies = [await policyOf(c, left), await policyOf(c, right)]
  const pages = readPagesOf(c, document)
  const foreign = caseNames(c.documents).names.foreignIn(document.sha256, () => pages.map(({ text }) => text))
  const [ours, theirs] = await Promise.all(
    policies.map(({ policy }) => find(c.session, { source: document }, pages, policy, foreign)),
  )
  if (!ours || !theirs) throw new Failure('INTERNAL')
  return compareProposals(ours, theirs).map(({ findingId, ...proposal }) => ({
    ...proposal,
    markId: findingId !== null && c.state.marks.has(findingId) ? findingId : null,
  }))
}

/** The case's own policy as the case has it, whatever now goes by that name; any other by its name. */
async function policyOf(c: OpenCase, id: string): Promise<Pick<LoadedPolicy, 'policy'>> {
  if (id === c.policy.policy.id) return c.policy
  if (!(await policyIds()).includes(id)) throw new Failure('POLICY_UNKNOWN')
  return policyHere(c.session, id)
}
