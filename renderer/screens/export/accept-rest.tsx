import { useState } from 'react'
import { call } from '../../state/call.ts'
import { attempt } from '../../state/notice.ts'
import { type OpenCase, refreshCase } from '../../state/open-case.ts'
import { count } from '../../text/mark-words.ts'
import { Button } from '../../ui/button.tsx'
import { Tick } from '../../ui/tick.tsx'

/** Accepts every proposal that is left, once the person says that they have read everything. */
export function AcceptRest({ open: { caseId, status } }: { readonly open: OpenCase }) {
  const [isRead, setIsRead] = useState(false)
  const { open } = status.marks
  const pages = status.unready.find(({ obstacle }) => obstacle === 'page-to-decide')?.count ?? 0
  const { length } = status.documents
  const accept = () =>
    attempt(async () => {
      await call('case.decide', { caseId, selection: { by: 'case' }, among: 'open', decision: 'accepted' })
      await refreshCase()
    })
  return (
    <div className="accept-rest">
      <h3>Accept what is left</h3>
      <p>
        {`${count(open, 'proposal')} will be redacted${pages === 0 ? '' : ` and ${count(pages, 'page')} left out`}, as proposed. The journal records that this was accepted together, and you can undo it.`}
      </p>
      <Tick isOn={isRead} onChange={setIsRead}>
        {length === 1 ? 'I have read the whole document' : `I have read all ${length} documents to their end`}
      </Tick>
      <div className="row">
        <Button kind="main" isDisabled={!isRead} onPress={() => void accept()}>
          Accept all that is left
        </Button>
      </div>
    </div>
  )
}
