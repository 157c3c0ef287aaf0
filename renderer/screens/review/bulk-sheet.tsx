import { useEffect, useState } from 'react'
import type { EverywherePreview } from '../../../shared/review/case/case-view.ts'
import { closePanel } from '../../state/panel.ts'
import { trying } from '../../state/review.ts'
import type { Decision } from '../../state/review-acts.ts'
import { decideBulk, previewBulk, previewWords, type Reach, reaches } from '../../state/review-bulk.ts'
import { Button } from '../../ui/button.tsx'
import { Choice } from '../../ui/choice.tsx'
import { Form } from '../../ui/form.tsx'
import { Sheet } from '../../ui/sheet.tsx'

const decisions = [
  { value: 'accepted', label: 'Hide them' },
  { value: 'rejected', label: 'Leave them visible' },
] as const

/** Decides on many marks at once, having said first how many and where. */
export function BulkSheet() {
  const options = reaches()
  const [reach, setReach] = useState<Reach>(options[0]?.value ?? 'page')
  const [decision, setDecision] = useState<Decision>('accepted')
  const [preview, setPreview] = useState<EverywherePreview | null>(null)
  useEffect(() => {
    let isCurrent = true
    void trying(() => previewBulk(reach, decision)).then((found) => isCurrent && setPreview(found))
    return () => {
      isCurrent = false
    }
  }, [reach, decision])
  const decide = () => {
    closePanel()
    void decideBulk(reach, decision)
  }
  return (
    <Sheet title="Decide on many at once" isOpen onClose={closePanel}>
      <Form label="Decide on many at once" onSubmit={decide}>
        <Choice label="Which" value={reach} options={options} onChange={setReach} />
        <Choice label="What" value={decision} options={decisions} onChange={setDecision} />
        <p role="status" className="preview">
          {preview ? previewWords(preview) : 'Counting …'}
        </p>
        <div className="row">
          <Button kind="main" type="submit" isDisabled={!preview || preview.marks === 0}>
            {`${decision === 'accepted' ? 'Hide' : 'Leave'} ${preview?.marks.toLocaleString('en-GB') ?? '…'}`}
          </Button>
          <Button onPress={closePanel}>Leave it</Button>
        </div>
      </Form>
    </Sheet>
  )
}
