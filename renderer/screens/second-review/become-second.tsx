import { useState } from 'react'
import { attempt } from '../../state/notice.ts'
import { enterCase, type OpenCase } from '../../state/open-case.ts'
import { goTo } from '../../state/route.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'

/** Another person takes the case over in this window: it is closed, and opened under their name. */
export function BecomeSecond({ open: { caseId } }: { readonly open: OpenCase }) {
  const [name, setName] = useState('')
  const take = async () => {
    await enterCase({ caseId, role: 'second-reviewer', reviewer: name.trim() })
    goTo({ name: 'second-review', caseId })
  }
  return (
    <Form label="Second review" onSubmit={() => name.trim() !== '' && void attempt(take)}>
      <p>
        The second reviewer must not have decided anything in this case. The journal also records under which account of
        this computer they work.
      </p>
      <Field label="Name of the second reviewer" isRequired value={name} onChange={setName} maxLength={120} />
      <div className="row">
        <Button kind="main" type="submit" isDisabled={name.trim() === ''}>
          Begin the second review
        </Button>
      </div>
    </Form>
  )
}
