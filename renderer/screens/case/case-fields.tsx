import { type CaseDetails, classifications } from '../../../shared/model/case.ts'
import { useAsked } from '../../state/asked.ts'
import { useFixed } from '../../state/fixed.ts'
import { confidenceLabel, confidenceOptions } from '../../text/confidence-words.ts'
import { isDay } from '../../text/day-in-numbers.ts'
import { DayField } from '../../ui/day-field.tsx'
import { Field } from '../../ui/field.tsx'
import { FixedSetting } from '../../ui/fixed.tsx'
import { Pick } from '../../ui/pick.tsx'
import { Tick } from '../../ui/tick.tsx'

/** Whether nothing is left out that is needed, and no day is written that is none. */
export const areComplete = ({ title, limitOn, retainUntil }: CaseDetails): boolean =>
  title.trim() !== '' && [limitOn, retainUntil].every((day) => day === null || isDay(day))

/** What a case is about: the same fields when it is made and when it is changed. */
export function CaseFields({
  details,
  onChange,
}: {
  readonly details: CaseDetails
  readonly onChange: (details: CaseDetails) => void
}) {
  const fixed = useFixed()
  const { value: policies } = useAsked('policies.list', {})
  const put = (part: Partial<CaseDetails>) => onChange({ ...details, ...part })
  const known = (policies ?? []).map(({ id, title }) => ({ value: id, label: title }))
  const isKnown = known.some(({ value }) => value === details.policyId)
  return (
    <>
      <Field label="Title" isRequired value={details.title} onChange={(title) => put({ title })} />
      <div className="fields">
        <Field
          label="Unique reference number"
          value={details.urn ?? ''}
          maxLength={60}
          onChange={(urn) => put({ urn: urn || null })}
        />
        {fixed.classification ? (
          <FixedSetting label="Classification" value={fixed.classification} />
        ) : (
          <Pick
            label="Classification"
            value={details.classification}
            options={classifications.map((value) => ({ value, label: value }))}
            onChange={(classification) => put({ classification })}
          />
        )}
        <DayField
          label="Statutory time limit"
          value={details.limitOn ?? ''}
          onChange={(day) => put({ limitOn: day || null })}
        />
        <DayField
          label="Keep until"
          value={details.retainUntil ?? ''}
          onChange={(day) => put({ retainUntil: day || null })}
        />
      </div>
      {fixed.policyId ? (
        <FixedSetting
          label="Policy"
          value={known.find(({ value }) => value === fixed.policyId)?.label ?? fixed.policyId}
        />
      ) : (
        <Pick
          label="Policy"
          value={details.policyId}
          options={isKnown ? known : [...known, { value: details.policyId, label: details.policyId }]}
          hint={policies?.find(({ id }) => id === details.policyId)?.description ?? ''}
          onChange={(policyId) => put({ policyId })}
        />
      )}
      {fixed.leastConfidence === undefined ? (
        <Pick
          label="A person reads a recognised page themselves"
          value={String(details.leastConfidence)}
          options={confidenceOptions(details.leastConfidence)}
          onChange={(least) => put({ leastConfidence: Number(least) })}
        />
      ) : (
        <FixedSetting
          label="A person reads a recognised page themselves"
          value={confidenceLabel(fixed.leastConfidence)}
        />
      )}
      {fixed.isTwoPerson === undefined ? (
        <Tick isOn={details.isTwoPerson} onChange={(isTwoPerson) => put({ isTwoPerson })}>
          A second person must sign the case off before it is exported
        </Tick>
      ) : (
        <FixedSetting label="Second person" value={fixed.isTwoPerson ? 'Must sign each case off' : 'Not needed'} />
      )}
    </>
  )
}
