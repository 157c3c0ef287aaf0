import { useOpenCase } from '../state/open-case.ts'
import { useRoute } from '../state/route.ts'
import { endTour, tourSentence, useIsTourOver } from '../state/tour.ts'
import { Button } from './button.tsx'

/** What to do next, for whoever tries the training case. */
export function Tour() {
  const open = useOpenCase()
  const { name } = useRoute()
  const isOver = useIsTourOver()
  const sentence = open && !isOver ? tourSentence(open.status, name) : null
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
