import type { Res } from '../../../shared/ipc/contract.ts'
import { entities } from '../../../shared/model/entity.ts'
import { reasonCodes } from '../../../shared/model/reason-code.ts'
import type { OpenCase } from '../../state/open-case.ts'
import { showPlace } from '../../state/places.ts'
import { Button } from '../../ui/button.tsx'

type Compared = Res<'case.comparePolicies'>[number]

/** One place, what each side would do with it, and the way there. */
export function ProposalRow({
  open,
  documentId,
  one,
}: {
  readonly open: Pick<OpenCase, 'caseId'>
  readonly documentId: string
  readonly one: Compared
}) {
  const { pageIndex, markId } = one
  const what = whatOf(one)
  return (
    <div className="proposal-row">
      <span className="proposal-what">
        {what}
        <span className="hint">{`Page ${pageIndex + 1}${kindOf(one)}`}</span>
      </span>
      <span>{sideWords(one.left)}</span>
      <span>{sideWords(one.right)}</span>
      <Button
        aria-label={`Show ${what}, page ${pageIndex + 1}, in the review`}
        onPress={() => showPlace(open, { documentId, pageIndex, markId })}
      >
        Show
      </Button>
    </div>
  )
}

/** What the columns of the rows are. */
export const ProposalHeads = ({ left, right }: { readonly left: string; readonly right: string }) => (
  <div className="proposal-row proposal-heads">
    <span>What is found</span>
    <span>{left}</span>
    <span>{right}</span>
  </div>
)

const whatOf = ({ text, pageReason }: Compared): string =>
  pageReason ? 'The whole page, to be left out' : text.replace(/\s+/g, ' ').trim()

const kindOf = ({ entity, pageReason }: Compared): string =>
  entity ? `, ${entities[entity].label}` : pageReason ? `, ${reasonCodes[pageReason]}` : ''

/** Told apart by sign and word, not by colour. */
const sideWords = (side: Compared['left']): string =>
  side === null ? '– visible' : side === 'redact' ? '■ hidden' : '? for a person'
