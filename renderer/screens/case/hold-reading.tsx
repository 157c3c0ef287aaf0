import { attempt } from '../../state/notice.ts'
import { holdReading, type OpenCase } from '../../state/open-case.ts'
import { Button } from '../../ui/button.tsx'

/** Stops the reading in the background, where the computer is needed for something else, and goes on with it. */
export function HoldReading({ open: { caseId, status, isHeld } }: { readonly open: OpenCase }) {
  const waits = status.documents.some(({ pageStates, pagesUnsearched }) => pageStates.unread + pagesUnsearched > 0)
  if (!waits) return null
  return (
    <Button onPress={() => void attempt(() => holdReading(caseId, !isHeld))}>
      {isHeld ? 'Go on reading' : 'Stop reading for now'}
    </Button>
  )
}
