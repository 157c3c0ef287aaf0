import { useState } from 'react'
import type { Key } from 'react-aria-components'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import type { CaseMark } from '../../../shared/review/case/case-state.ts'
import { say } from '../../state/announce.ts'
import { call } from '../../state/call.ts'
import { closePanel } from '../../state/panel.ts'
import { act, useMark } from '../../state/review.ts'
import { stepToOpen, useMarkId } from '../../state/review-place.ts'
import { Button } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import { Sheet } from '../../ui/sheet.tsx'

/** Hides only some letters of a mark, such as all but the area code of a number. */
export function PartlySheet() {
  const mark = useMark(useMarkId())
  if (!mark?.finding)
    return (
      <Sheet title="Hide in part" isOpen onClose={closePanel}>
        <p>Only a mark of text can be hidden in part. A box can be made smaller: E.</p>
        <Button onPress={closePanel}>Close</Button>
      </Sheet>
    )
  return <Letters key={mark.id} mark={mark} text={mark.finding.text} />
}

function Letters({ mark, text }: { readonly mark: CaseMark; readonly text: string }) {
  const letters = lettersOf(text)
  const [hidden, setHidden] = useState<ReadonlySet<Key>>(() => new Set(hiddenBefore(mark, letters)))
  const save = async () => {
    closePanel()
    const spans = letters.filter(({ start }) => hidden.has(start)).map(({ start, end }) => ({ start, end }))
    if (!(await act((caseId) => call('case.hidePartly', { caseId, markId: mark.id, spans: joined(spans) })))) return
    say('Hidden in part.')
    stepToOpen()
  }
  return (
    <Sheet title="Hide in part" isOpen onClose={closePanel}>
      <Form label="Hide in part" onSubmit={() => void save()}>
        <p>Arrow keys go from letter to letter, Space hides or shows one. Dark letters will be hidden.</p>
        <ToggleButtonGroup
          className="letters"
          aria-label={`Letters of ${text}`}
          selectionMode="multiple"
          selectedKeys={hidden}
          onSelectionChange={setHidden}
        >
          {letters.map(({ start, letter }) => (
            <ToggleButton
              key={start}
              id={start}
              className="letter"
              autoFocus={start === 0}
              aria-label={letter === ' ' ? 'space' : letter}
            >
              {letter}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <div className="row">
          <Button onPress={() => setHidden(new Set(letters.map(({ start }) => start)))}>All hidden</Button>
          <Button onPress={() => setHidden(new Set())}>All shown</Button>
        </div>
        <div className="row">
          <Button kind="main" type="submit" isDisabled={hidden.size === 0}>
            Hide these letters
          </Button>
          <Button onPress={closePanel}>Leave it</Button>
        </div>
      </Form>
    </Sheet>
  )
}

interface Letter {
  readonly letter: string
  readonly start: number
  readonly end: number
}

/** Whole characters, with their UTF-16 units. */
function lettersOf(text: string): readonly Letter[] {
  let start = 0
  return [...text].map((letter) => {
    const one = { letter, start, end: start + letter.length }
    start = one.end
    return one
  })
}

function hiddenBefore({ parts, finding }: CaseMark, letters: readonly Letter[]): readonly number[] {
  const from = finding?.start ?? 0
  const isHidden = ({ start }: Letter) => !parts || parts.some((p) => p.start <= from + start && from + start < p.end)
  return letters.filter(isHidden).map(({ start }) => start)
}

/** Neighbours as one. */
function joined(spans: readonly { start: number; end: number }[]): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  for (const span of spans) {
    const last = found.at(-1)
    if (last?.end === span.start) last.end = span.end
    else found.push({ ...span })
  }
  return found
}
