import { useExporting } from '../state/exporting.ts'
import { useOpenCase } from '../state/open-case.ts'
import { useRoute } from '../state/route.ts'
import { endTour, tourSentence, useIsTourOver } from '../state/tour.ts'
import { Button } from './button.tsx'

/** What to do next, for whoever tries the training case. */
export function Tour() {
  const open = useOpenCase()
  const { name } = useRoute()
  const isOver = useIsTourOver()
  const exporting = useExporting(open?.caseId ?? '')
  const exported = exporting?.isRunning ? 'under way' : exporting?.result ? 'done' : 'not yet'
  const sentence = open && !isOver ? tourSentence(open.status, name, exported) : null
  if (!sentence) return null
  return (
    <section className="notice tour" aria-label="First steps">
      <span aria-hidden="true">☞</span>
      <p>{sentence}</p>
      <Button kind="quiet" onPress={endTour}>
        Got it
      </Button>
    </section>
  )
}
