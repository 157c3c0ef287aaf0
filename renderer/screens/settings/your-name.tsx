import { useEffect, useState } from 'react'
import { attempt, tell } from '../../state/notice.ts'
import { chooseReviewer, reviewerName } from '../../state/reviewer.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'

/** Under which name decisions are recorded. The journal also holds the account of the operating system. */
export function YourName() {
  const [name, setName] = useState('')
  useEffect(() => {
    void attempt(async () => setName(await reviewerName()))
  }, [])
  const save = async () => {
    await chooseReviewer(name.trim())
    tell('From the next case that is opened, decisions are recorded under this name.')
  }
  return (
    <Form label="Your name" onSubmit={() => name.trim() !== '' && void attempt(save)}>
      <div className="row row-end">
        <Field label="Your name in the journal" value={name} onChange={setName} maxLength={120} />
        <Button type="submit">Use this name</Button>
      </div>
    </Form>
  )
}
