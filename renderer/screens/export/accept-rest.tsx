import { useState } from 'react'
import { call } from '../../state/call.ts'
import { attempt } from '../../state/notice.ts'
import { type OpenCase, refreshCase } from '../../state/open-case.ts'
import { Button } from '../../ui/button.tsx'
import { Tick } from '../../ui/tick.tsx'

/** Accepts every proposal that is left, once the person says that they have read everything. */
export function AcceptRest({ open: { caseId, status } }: { readonly open: OpenCase }) {
  const [isRead, setIsRead] = useState(false)
  const { open } = status.marks
  const accept = () =>
    attempt(async () => {
      await call('case.decide', { caseId, selection: { by: 'case' }, among: 'open', decision: 'accepted' })
      await refreshCase()
    })
  return (
    <div className="accept-rest">
      <h3>Accept what is left</h3>
      <p>
        {`${open === 1 ? '1 proposal' : `${open} proposals`} will be redacted as proposed. The journal records that they were accepted together, and you can undo it.`}
      </p>
      <Tick isOn={isRead} onChange={setIsRead}>
        {status.documents.length === 1
          ? 'I have read the whole document'
          : 'I have read the whole document, each of them'}
      </Tick>
      <div className="row">
        <Button kind="main" isDisabled={!isRead} onPress={() => void accept()}>
          Accept all that is left
        </Button>
      </div>
    </div>
  )
}
