import type { Res } from '../../../shared/ipc/contract.ts'
import type { PageState } from '../../../shared/model/case.ts'
import { useAsked } from '../../state/asked.ts'
import { type Comparison, changeComparison, type Side, useComparison } from '../../state/comparison.ts'
import { type OpenCase, useOpenCase } from '../../state/open-case.ts'
import { count } from '../../text/mark-words.ts'
import { sentenceOf } from '../../text/sentence-of.ts'
import { Pick } from '../../ui/pick.tsx'
import { VirtualList } from '../../ui/virtual-list.tsx'
import { ProposalHeads, ProposalRow } from './proposal-row.tsx'

type Compared = Res<'case.comparePolicies'>[number]
type Policy = Pick<Res<'policies.list'>[number], 'id' | 'title' | 'version'>

/** What each of two policies would propose in a document. Only looks: no decision is touched. */
export function PolicyPair({ caseId, documentId }: { readonly caseId: string; readonly documentId: string }) {
  const open = useOpenCase()
  const { value: known } = useAsked('policies.list', {})
  if (!open || !known) return <p role="status">Looking for the policies …</p>
  return <Pair open={open} caseId={caseId} documentId={documentId} policies={withOwn(open, known)} />
}

/** The case carries its policy, which may be one that this computer does not have. */
const withOwn = ({ status: { policy } }: OpenCase, known: readonly Policy[]): readonly Policy[] =>
  known.some(({ id }) => id === policy.id) ? known : [policy, ...known]

function Pair({
  open,
  caseId,
  documentId,
  policies,
}: {
  readonly open: OpenCase
  readonly caseId: string
  readonly documentId: string
  readonly policies: readonly Policy[]
}) {
  const { show, ...chosen } = useComparison()
  const left = chosen.left ?? open.status.policy.id
  const right = chosen.right ?? policies.find(({ id }) => id !== left)?.id ?? left
  const searched = open.status.documents.find(({ id }) => id === documentId)
  const version = `${searched?.pageStates.unread} ${searched?.pagesUnsearched}`
  const { value: compared, failure } = useAsked('case.comparePolicies', { caseId, documentId, left, right }, version)
  const notReadWords = searched ? wordsOfUnread(searched.pageStates) : ''
  const options = policies.map(({ id, title, version: of }) => ({ value: id, label: `${title} (${of})` }))
  const titleOf = (id: string) => policies.find((one) => one.id === id)?.title ?? id
  const shown = compared?.filter((one) => isShown(one, show)) ?? []
  return (
    <>
      <div className="row row-end">
        <Pick label="On the left" value={left} options={options} onChange={(id) => changeComparison({ left: id })} />
        <Pick label="On the right" value={right} options={options} onChange={(id) => changeComparison({ right: id })} />
        <Pick label="Show" value={show} options={shows} onChange={(one) => changeComparison({ show: one })} />
      </div>
      {failure && <p className="is-failed">{sentenceOf(failure)}</p>}
      <p role="status">
        {compared ? countWords(compared) : failure ? '' : 'Searching the document by both policies …'}
      </p>
      {notReadWords && <p>{notReadWords}</p>}
      {compared && shown.length === 0 && <p className="empty">There is nothing of this kind in the document.</p>}
      {shown.length > 0 && <ProposalHeads left={titleOf(left)} right={titleOf(right)} />}
      {shown.length > 0 && (
        <VirtualList
          label="Proposals of the two policies"
          count={shown.length}
          rowPx={48}
          row={(index) => {
            const one = shown[index]
            return one ? <ProposalRow open={open} documentId={documentId} one={one} /> : null
          }}
        />
      )}
    </>
  )
}

const shows: readonly { readonly value: Comparison['show']; readonly label: string }[] = [
  { value: 'differences', label: 'What differs' },
  { value: 'left', label: 'Only on the left' },
  { value: 'right', label: 'Only on the right' },
  { value: 'both', label: 'On both sides' },
  { value: 'all', label: 'Everything' },
]

const sideOf = ({ left, right }: Compared): Side => (left && right ? 'both' : left ? 'left' : 'right')

/** One that both propose differs all the same where one leaves it to a person. */
function isShown(one: Compared, show: Comparison['show']): boolean {
  if (show === 'all') return true
  return show === 'differences' ? one.left !== one.right : sideOf(one) === show
}

/** Nothing proposed on a page that was not read says nothing of it. */
function wordsOfUnread({ unread, failed }: Readonly<Record<PageState, number>>): string {
  const missing = [
    unread > 0 ? `${count(unread, 'page')} not read yet` : '',
    failed > 0 ? `${count(failed, 'page')} that could not be read` : '',
  ].filter(Boolean)
  return missing.length === 0 ? '' : `◆ Nothing is said here of ${missing.join(' and of ')}.`
}

function countWords(compared: readonly Compared[]): string {
  const of = (side: Side) => compared.filter((one) => sideOf(one) === side).length
  const otherwise = compared.filter(({ left, right }) => left && right && left !== right).length
  const more = otherwise === 0 ? '' : ` (${otherwise} of them in another way)`
  return `Only on the left: ${of('left')}. Only on the right: ${of('right')}. On both sides: ${of('both')}${more}. No decision is touched.`
}
