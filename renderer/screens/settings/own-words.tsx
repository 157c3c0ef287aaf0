import { useEffect, useState } from 'react'
import { OwnWords } from '../../../shared/model/own-words.ts'
import { call } from '../../state/call.ts'
import { useFixed } from '../../state/fixed.ts'
import { attempt, tell } from '../../state/notice.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { FixedSetting } from '../../ui/fixed.tsx'
import { Form } from '../../ui/form.tsx'

/** Words of one's own that always go, or are never proposed, in cases that are made from now on. */
export function OwnWordLists() {
  const { words } = useFixed()
  return (
    <section className="form" aria-labelledby="own-words">
      <h2 id="own-words">Your own words</h2>
      <p className="hint">
        They hold for cases that are made, or given another policy, from now on, and for the command line. A case
        carries its words with it.
      </p>
      {words ? (
        <>
          <FixedSetting label="Always redacted" value={words.alwaysRedact.join(', ') || 'None'} />
          <FixedSetting label="Never proposed" value={words.neverRedact.join(', ') || 'None'} />
        </>
      ) : (
        <WordForm />
      )}
    </section>
  )
}

function WordForm() {
  const [always, setAlways] = useState('')
  const [never, setNever] = useState('')
  useEffect(() => {
    void attempt(async () => {
      const { alwaysRedact, neverRedact } = await call('words.get', {})
      setAlways(alwaysRedact.join('\n'))
      setNever(neverRedact.join('\n'))
    })
  }, [])
  const save = async () => {
    const words = OwnWords.safeParse({ alwaysRedact: linesOf(always), neverRedact: linesOf(never) })
    if (!words.success) return tell(limits, 'bad')
    await call('words.set', words.data)
    tell('The lists are kept. Cases that are made from now on take them over.')
  }
  return (
    <Form label="Your own words" onSubmit={() => void attempt(save)}>
      <div className="fields">
        <Field
          label="Always redacted, one a line"
          isLong
          value={always}
          onChange={setAlways}
          maxLength={4_000}
          hint="Looked for in every document, in capitals or small letters: a place, a code name, a vehicle fleet."
        />
        <Field
          label="Never proposed, one a line"
          isLong
          value={never}
          onChange={setNever}
          maxLength={14_000}
          hint="What is exactly one of these is not proposed: the name of your station, a form's own words."
        />
      </div>
      <div className="row">
        <Button type="submit">Keep these lists</Button>
      </div>
    </Form>
  )
}

const limits =
  'The lists were not kept. Up to 60 words of 2 to 40 letters can always be redacted, up to 200 words of at most 60 letters never.'

const linesOf = (text: string): readonly string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
]
