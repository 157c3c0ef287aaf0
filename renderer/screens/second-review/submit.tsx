import { call } from '../../state/call.ts'
import { attempt } from '../../state/notice.ts'
import { type OpenCase, showStatus } from '../../state/open-case.ts'
import { goToDocument } from '../../state/places.ts'
import { Button } from '../../ui/button.tsx'
import { PlaceLink } from '../../ui/link.tsx'

/** The first person hands the case over once nothing is left to decide. */
export function Submit({ open: { caseId, status } }: { readonly open: OpenCase }) {
  const { open } = status.marks
  const submit = async () => showStatus(await call('case.submit', { caseId }))
  return (
    <div className="form">
      {open > 0 && (
        <p>
          {`${open} ${open === 1 ? 'proposal is' : 'proposals are'} still to be decided. `}
          <PlaceLink onPress={() => goToDocument('review', caseId)}>Go on with the review</PlaceLink>
        </p>
      )}
      <p>
        {`The second reviewer looks at ${Math.round(status.details.samplingRate * 100)} % of the decisions, drawn by chance, and signs the case off or returns it with a note.`}
      </p>
      <div className="row">
        <Button kind="main" isDisabled={open > 0} onPress={() => void attempt(submit)}>
          Hand over for second review
        </Button>
      </div>
    </div>
  )
}
