import { Label, Radio, RadioGroup } from 'react-aria-components'

/** One of a few, all seen at once. */
export const Choice = <T extends string>({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string
  readonly value: T
  readonly options: readonly { readonly value: T; readonly label: string }[]
  readonly onChange: (value: T) => void
}) => (
  <RadioGroup className="choice" value={value} onChange={(chosen) => onChange(chosen as T)}>
    <Label className="choice-label">{label}</Label>
    {options.map((option) => (
      <Radio key={option.value} value={option.value} className="choice-option">
        {option.label}
      </Radio>
    ))}
  </RadioGroup>
)
