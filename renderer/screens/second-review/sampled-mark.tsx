import { boxOf, grow, union } from '../../../shared/geometry/quad.ts'
import { reasonCodes } from '../../../shared/model/reason-code.ts'
import type { CaseMark } from '../../../shared/review/case/case-state.ts'
import type { OpenCase } from '../../state/open-case.ts'
import { showPlace, wordsOfPlace } from '../../state/places.ts'
import { kindOf, textOfMark } from '../../text/mark-words.ts'
import { Button } from '../../ui/button.tsx'
import { PlaceLink } from '../../ui/link.tsx'
import { MarkCrop } from './mark-crop.tsx'

/** One decision of the sample: what was decided, why, and the words around it as they stand on the page. */
export function SampledMark({
  open,
  mark,
  isLookedAt,
  onLook,
}: {
  readonly open: OpenCase
  readonly mark: CaseMark
  readonly isLookedAt: boolean
  readonly onLook: () => void
}) {
  const place = { documentId: mark.documentId, pageIndex: mark.pageIndex, markId: mark.id }
  const [first, ...others] = mark.quads.map(boxOf)
  return (
    <>
      <h3>{`${mark.state === 'accepted' ? 'To be hidden' : 'Left visible'}: ${textOfMark(mark) || kindOf(mark)}`}</h3>
      <p>{`${kindOf(mark)}, reason “${reasonCodes[mark.reasonCode]}”, decided by ${whoDecided(mark)}`}</p>
      {first && <MarkCrop place={place} area={grow(others.reduce(union, first), 40)} mark={mark} />}
      <div className="row">
        <PlaceLink onPress={() => showPlace(open, place)}>{wordsOfPlace(open, place)}</PlaceLink>
        <Button isDisabled={isLookedAt} onPress={onLook}>
          {isLookedAt ? 'Looked at' : 'I have looked at it'}
        </Button>
      </div>
    </>
  )
}

const whoDecided = ({ decidedBy }: CaseMark): string =>
  decidedBy === null ? 'nobody' : `${decidedBy.reviewer}${decidedBy.isBulk ? ', with others' : ''}`
