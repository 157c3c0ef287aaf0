import { memo, useDeferredValue, useEffect, useState } from 'react'
import { type KeepGround, keepGrounds } from '../../../shared/model/case.ts'
import { type ReasonCode, reasonCodes } from '../../../shared/model/reason-code.ts'
import type { CaseMark } from '../../../shared/review/case/case-state.ts'
import { showPanel } from '../../state/panel.ts'
import { useMark } from '../../state/review.ts'
import { decide, decideAgain, keepBecause, setNote, setReason } from '../../state/review-acts.ts'
import { useConcernOf, useConcernsOn } from '../../state/review-checks.ts'
import { beginEditing } from '../../state/review-draft.ts'
import { useMarkId, usePageIndex } from '../../state/review-place.ts'
import { kindOf, lookOf, lookWords, textOfMark } from '../../text/mark-words.ts'
import { Button } from '../../ui/button.tsx'
import { Pick } from '../../ui/pick.tsx'
import { LookSign } from './look-sign.tsx'
import { MarkHistory } from './mark-history.tsx'
import { Occurrences } from './occurrences.tsx'

/** All that is known of the mark that keys act on. */
export function Inspector() {
  // After the mark itself has been painted: that must not wait for what stands beside it.
  const mark = useDeferredValue(useMark(useMarkId()))
  const pageIndex = usePageIndex()
  const onPage = useConcernsOn(pageIndex)
  return (
    <section className="inspector" aria-label="About this mark" data-part>
      {mark ? <About mark={mark} /> : <p className="quiet">No mark is taken. N takes the next one.</p>}
      {onPage.map((concern) => (
        <p key={concern} className="concern">{`Page ${pageIndex + 1}: ${concern}`}</p>
      ))}
    </section>
  )
}

const reasons = Object.entries(reasonCodes)
  .filter(([code]) => Number(code) <= 15)
  .map(([code, label]) => ({ value: code as ReasonCode, label: `${code} ${label}` }))

const About = memo(function About({ mark }: { readonly mark: CaseMark }) {
  const concern = useConcernOf(mark.id)
  const { finding } = mark
  return (
    <>
      <h2 className="inspector-text">{textOfMark(mark) || kindOf(mark)}</h2>
      <p>
        <LookSign look={lookOf(mark)} /> {`${kindOf(mark)}, page ${mark.pageIndex + 1}, ${lookWords[lookOf(mark)]}`}
        {mark.parts && ', in part'}
        {mark.decidedBy?.reviewer && ` by ${mark.decidedBy.reviewer}${mark.decidedBy.isBulk ? ', with others' : ''}`}
      </p>
      {finding && <p className="because">{`${finding.because} (${Math.round(finding.score * 100)} % sure)`}</p>}
      {concern && <p className="concern">{concern}</p>}
      <div className="row">
        <Button onPress={() => void decide('accepted')}>Hide (A)</Button>
        <Button onPress={() => void decide('rejected')}>Leave (R)</Button>
      </div>
      <div className="row inspector-more">
        <Button kind="quiet" onPress={() => beginEditing()}>
          Move (E)
        </Button>
        {finding && (
          <Button kind="quiet" onPress={() => showPanel('partly')}>
            In part (S)
          </Button>
        )}
        <Button kind="quiet" onPress={() => showPanel('bulk')}>
          Many (B)
        </Button>
      </div>
      <Pick label="Reason" value={mark.reasonCode} options={reasons} onChange={(code) => void setReason(code)} />
      {mark.state === 'rejected' && <Grounds mark={mark} />}
      <Note key={mark.id} mark={mark} />
      {finding && <Occurrences key={finding.text} text={finding.text} />}
      <MarkHistory key={`history ${mark.id}`} markId={mark.id} />
    </>
  )
})

const grounds = [
  { value: 'none' as const, label: 'No ground given' },
  ...Object.entries(keepGrounds).map(([ground, label]) => ({ value: ground as KeepGround, label })),
]

/** The proportionality record: why what is personal stays visible. */
const Grounds = ({ mark: { id, keptBecause } }: { readonly mark: CaseMark }) => (
  <Pick
    label="Why it stays visible"
    value={keptBecause?.ground ?? 'none'}
    options={grounds}
    onChange={(ground) => void (ground === 'none' ? decideAgain(id, 'rejected') : keepBecause(id, ground))}
  />
)

/** Kept when the field is left. */
function Note({ mark: { id, note } }: { readonly mark: CaseMark }) {
  const [text, setText] = useState(note ?? '')
  useEffect(() => setText(note ?? ''), [note])
  return (
    <label className="field">
      Note
      <textarea
        className="input"
        rows={2}
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => void setNote(id, text)}
      />
    </label>
  )
}
