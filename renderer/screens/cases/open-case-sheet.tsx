import { useEffect, useState } from 'react'
import type { ErrorCode } from '../../../shared/errors.ts'
import { asFailure, type Failure } from '../../../shared/result.ts'
import { attempt, tell } from '../../state/notice.ts'
import { enterCase } from '../../state/open-case.ts'
import { goTo } from '../../state/route.ts'
import { sentenceOf } from '../../text/sentence-of.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { DamagedCase } from './damaged-case.tsx'

const asksForPassphrase: readonly ErrorCode[] = ['KEY_MISSING', 'PASSPHRASE_NEEDED', 'PASSPHRASE_WRONG']
/** Something that can be done about it. */
const hasAnswer: readonly ErrorCode[] = ['CASE_ROLLED_BACK', 'CASE_DAMAGED', ...asksForPassphrase]

/** Opens a case, and asks for what is missing: its passphrase, or whether an older state of it is to be used. */
export function OpenCaseSheet({ caseId, onClose }: { readonly caseId: string | null; readonly onClose: () => void }) {
  const [failure, setFailure] = useState<Failure | null>(null)
  const [passphrase, setPassphrase] = useState('')
  const end = () => {
    setFailure(null)
    setPassphrase('')
    onClose()
  }
  const open = async (id: string, acceptOlder: boolean) => {
    try {
      await enterCase({ caseId: id, passphrase: passphrase || null, acceptOlder })
      end()
      goTo({ name: 'case', caseId: id })
    } catch (thrown) {
      const { code } = asFailure(thrown)
      if (hasAnswer.includes(code)) return setFailure(asFailure(thrown))
      end()
      tell(sentenceOf(asFailure(thrown)), 'bad')
    }
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: a case is opened once, when it is chosen
  useEffect(() => {
    if (caseId) void attempt(() => open(caseId, false))
  }, [caseId])
  if (!caseId || !failure) return null
  if (failure.code === 'CASE_DAMAGED')
    return (
      <DamagedCase
        caseId={caseId}
        passphrase={passphrase || null}
        onOpen={() => void open(caseId, false)}
        onClose={end}
      />
    )
  const isOlder = failure.code === 'CASE_ROLLED_BACK'
  return (
    <Sheet title={isOlder ? 'This may be an older copy' : 'This case is locked'} isOpen onClose={end}>
      <Form label="Open the case" onSubmit={() => void open(caseId, isOlder)}>
        <p>{sentenceOf(failure)}</p>
        {isOlder ? (
          <p>If you open it as it is, the journal records that you did, and how much is missing.</p>
        ) : (
          <Field label="Passphrase" type="password" value={passphrase} onChange={setPassphrase} autoFocus />
        )}
        <div className="row">
          <Button kind="main" type="submit">
            {isOlder ? 'Open the older state' : 'Open'}
          </Button>
          <Button onPress={end}>Cancel</Button>
        </div>
      </Form>
    </Sheet>
  )
}
