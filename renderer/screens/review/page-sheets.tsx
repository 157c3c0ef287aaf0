import { useState } from 'react'
import { type ReasonCode, reasonCodes } from '../../../shared/model/reason-code.ts'
import { closePanel } from '../../state/panel.ts'
import { pageOf, useReviewPart } from '../../state/review.ts'
import { setExcluded } from '../../state/review-pages.ts'
import { goToPage, usePageIndex } from '../../state/review-place.ts'
import { Button } from '../../ui/button.tsx'
import { Choice } from '../../ui/choice.tsx'
import { Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Sheet } from '../../ui/sheet.tsx'

export function GoToPageSheet() {
  const pages = useReviewPart((r) => r.pages.length, 0)
  const [text, setText] = useState('')
  const go = () => {
    closePanel()
    if (/^\d{1,7}$/.test(text)) goToPage(Number(text) - 1)
  }
  return (
    <Sheet title="Go to page" isOpen onClose={closePanel}>
      <Form label="Go to page" onSubmit={go}>
        <Field label={`Page, 1 to ${pages}`} value={text} onChange={setText} autoFocus maxLength={7} />
        <Button kind="main" type="submit">
          Go (Enter)
        </Button>
      </Form>
    </Sheet>
  )
}

const reasons = (['16', '17', '18'] as const).map((value) => ({ value, label: reasonCodes[value] }))

/** Leaves a whole page out of the redacted copy. */
export function LeaveOutSheet() {
  const pageIndex = usePageIndex()
  const [reason, setReason] = useState<ReasonCode>(() => pageOf(pageIndex)?.page.leaveOut?.reasonCode ?? '17')
  const leaveOut = () => {
    closePanel()
    void setExcluded(pageIndex, reason)
  }
  return (
    <Sheet title={`Leave page ${pageIndex + 1} out`} isOpen onClose={closePanel}>
      <Form label="Leave the page out" onSubmit={leaveOut}>
        <p>The redacted copy will not hold this page. It can be taken in again.</p>
        <Choice label="Why" value={reason} options={reasons} onChange={setReason} />
        <div className="row">
          <Button kind="main" type="submit">
            Leave it out
          </Button>
          <Button onPress={closePanel}>Keep it in</Button>
        </div>
      </Form>
    </Sheet>
  )
}
