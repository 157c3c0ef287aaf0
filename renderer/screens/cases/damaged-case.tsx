import { useState } from 'react'
import { errors } from '../../../shared/errors.ts'
import { call } from '../../state/call.ts'
import { attempt } from '../../state/notice.ts'
import { reviewerName } from '../../state/reviewer.ts'
import { count } from '../../text/mark-words.ts'
import { Button } from '../../ui/button.tsx'
import { Sheet } from '../../ui/sheet.tsx'

type Salvaged = Awaited<ReturnType<typeof salvage>>

const salvage = async (caseId: string, passphrase: string | null) =>
  call('case.salvage', { caseId, reviewer: await reviewerName(), passphrase })

interface Props {
  readonly caseId: string
  readonly passphrase: string | null
  /** Opens what was salvaged. */
  readonly onOpen: () => void
  readonly onClose: () => void
}

/** A case that was found damaged: what can be vouched for makes a new one, and what is lost is told before it is opened. */
export function DamagedCase({ caseId, passphrase, onOpen, onClose }: Props) {
  const [salvaged, setSalvaged] = useState<Salvaged | null>(null)
  return (
    <Sheet title="This case is damaged" isOpen onClose={onClose}>
      {salvaged ? <Told salvaged={salvaged} /> : <p>{errors.CASE_DAMAGED.sentence}</p>}
      <div className="row">
        {salvaged ? (
          <Button kind="main" onPress={onOpen}>
            Open what is whole
          </Button>
        ) : (
          <Button onPress={() => void attempt(async () => setSalvaged(await salvage(caseId, passphrase)))}>
            Take what is whole into a new case
          </Button>
        )}
        <Button onPress={onClose}>Close</Button>
      </div>
    </Sheet>
  )
}

const Told = ({ salvaged: { entries, events, documents, details } }: { readonly salvaged: Salvaged }) => (
  <>
    <p>
      {`Taken over: ${count(documents.kept, 'document')}, ${count(events.kept, 'step')} of the review, the journal up to entry ${entries.kept}.`}
    </p>
    <p>
      {entries.lost + events.lost + documents.lost === 0
        ? 'Nothing is known to be lost.'
        : `Lost, as far as is known: ${count(documents.lost, 'document')}, ${count(events.lost, 'step')}, ${entries.lost} of the journal. Decisions that are lost are open again: look through every document before you export.`}
    </p>
    {details !== 'whole' && <p>Policy and places are the usual ones, and a second person must sign: set them again.</p>}
  </>
)
