import type { Phase } from '../../../shared/review/case/case-state.ts'
import { type OpenCase, useOpenCase } from '../../state/open-case.ts'
import { Badge, type Tone } from '../../ui/badge.tsx'
import { BecomeSecond } from './become-second.tsx'
import { SampleQueue } from './sample-queue.tsx'
import { Submit } from './submit.tsx'

/** A second person looks at a sample of the decisions and answers for the case, or gives it back. */
export function SecondReviewScreen({ caseId: _ }: { readonly caseId: string }) {
  const open = useOpenCase()
  if (!open) return null
  const { phase, submittedBy, settledBy, note } = open.status.second
  return (
    <>
      <p className="row">
        <Badge tone={tones[phase]}>{phaseWords[phase]}</Badge>
        {submittedBy && phase === 'submitted' && <span>{`Handed over by ${submittedBy}`}</span>}
        {settledBy && phase !== 'submitted' && phase !== 'open' && <span>{`By ${settledBy}`}</span>}
      </p>
      {phase === 'returned' && note && (
        <section aria-labelledby="returned-note">
          <h2 id="returned-note">What is to be changed</h2>
          <p>{note}</p>
        </section>
      )}
      <Work open={open} />
    </>
  )
}

function Work({ open }: { readonly open: OpenCase }) {
  const { phase } = open.status.second
  if (phase === 'signed-off')
    return <p>The case can be exported. Any further decision opens the second review again.</p>
  if (phase !== 'submitted') return <Submit open={open} />
  return open.role === 'second-reviewer' ? <SampleQueue open={open} /> : <BecomeSecond open={open} />
}

const phaseWords: Readonly<Record<Phase, string>> = {
  open: 'In review',
  submitted: 'Waits for the second reviewer',
  returned: 'Returned for rework',
  'signed-off': 'Signed off',
}

const tones: Readonly<Record<Phase, Tone>> = {
  open: 'plain',
  submitted: 'watch',
  returned: 'watch',
  'signed-off': 'good',
}
