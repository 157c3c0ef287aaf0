import type { DocumentProgress } from '../../../shared/review/case/case-view.ts'
import { type Reading, rateOf, secondsLeft } from '../../state/reading.ts'
import { goTo } from '../../state/route.ts'
import { count } from '../../text/mark-words.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Meter } from '../../ui/meter.tsx'
import { pageUrl } from '../../viewer/page-url.ts'
import { markWords, readingWords, stateOf } from './document-words.ts'

/** A document with its first page, how far it is and what can be done with it. */
export const DocumentCard = ({
  caseId,
  document,
  reading,
  isHeld,
  onChange,
}: {
  readonly caseId: string
  readonly document: DocumentProgress
  readonly reading: Reading | null
  readonly isHeld: boolean
  readonly onChange: () => void
}) => {
  const { id, name, type, pages, marks } = document
  const state = stateOf(document, reading)
  const isReading = document.pageStates.unread > 0 && !reading?.isDone && !isHeld
  return (
    <>
      <Button slot="drag" kind="quiet" aria-label={`Move ${name}`}>
        <span aria-hidden="true">⠿</span>
      </Button>
      <img className="document-page" src={pageUrl(id, 0, 24)} alt="" width={57} height={80} />
      <div className="document-about">
        <h3>{name}</h3>
        <p className="hint">
          {[type ?? 'Kind not known', count(pages, 'page'), markWords(marks)].filter(Boolean).join(' · ')}
        </p>
        {isReading ? (
          <Meter
            label={`Reading ${name}`}
            isLabelHidden
            share={(pages - document.pageStates.unread) / Math.max(1, pages)}
            words={readingWords(document, reading && rateOf(reading), reading && secondsLeft(reading))}
          />
        ) : (
          <Badge tone={state.tone}>{state.words}</Badge>
        )}
      </div>
      <div className="row">
        <Button aria-label={`Review ${name}`} onPress={() => goTo({ name: 'review', caseId, documentId: id })}>
          Review
        </Button>
        <Button aria-label={`Change ${name}`} onPress={onChange}>
          Change …
        </Button>
      </div>
    </>
  )
}
