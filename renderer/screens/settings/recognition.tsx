import { useFixed } from '../../state/fixed.ts'
import { attempt, tell } from '../../state/notice.ts'
import { chooseLeastConfidence, useLeastConfidence } from '../../state/recognition.ts'
import { confidenceLabel, confidenceOptions } from '../../text/confidence-words.ts'
import { FixedSetting } from '../../ui/fixed.tsx'
import { Pick } from '../../ui/pick.tsx'

/** What is asked of text recognition in new cases. How pages are drawn for it is part of the program, because its accuracy was measured so. */
export function RecognitionSetting() {
  const { leastConfidence: fixed } = useFixed()
  const least = useLeastConfidence()
  const choose = async (chosen: string) => {
    await chooseLeastConfidence(Number(chosen))
    tell('New cases begin with this. A case that is open keeps its own, under its details.')
  }
  return (
    <section className="form" aria-labelledby="recognition">
      <h2 id="recognition">Text recognition</h2>
      <p>
        Scans and photographs are read on this computer, in English, from a picture of 300 dots an inch. That is fixed:
        it is what the program was measured with.
      </p>
      {fixed === undefined ? (
        <Pick
          label="A person reads the page themselves"
          value={String(least ?? '')}
          options={confidenceOptions(least)}
          onChange={(chosen) => void attempt(() => choose(chosen))}
          hint="Recognition says how sure it is, on average, of the words of a page. The usual limit cannot be lowered."
        />
      ) : (
        <FixedSetting label="A person reads the page themselves" value={confidenceLabel(fixed)} />
      )}
    </section>
  )
}
