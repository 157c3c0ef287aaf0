import { FieldError, Input, Label, Text, TextArea, TextField } from 'react-aria-components'

export interface FieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint?: string
  readonly type?: 'text' | 'password' | 'search'
  readonly isRequired?: boolean
  readonly isLong?: boolean
  readonly maxLength?: number
  readonly autoFocus?: boolean
  /** Offered while one writes; anything else may be written too. */
  readonly suggestions?: readonly string[]
}

/** A labelled place to write in. */
export const Field = ({
  label,
  value,
  onChange,
  hint,
  type = 'text',
  isRequired = false,
  isLong = false,
  maxLength = 200,
  autoFocus = false,
  suggestions = [],
}: FieldProps) => {
  const listId = `${label.replaceAll(/\W+/g, '-').toLowerCase()}-suggestions`
  return (
    <TextField
      className="field"
      {...{ value, onChange, type, isRequired, maxLength, autoFocus }}
      validationBehavior="aria"
      autoComplete="off"
    >
      <Label>{isRequired ? `${label} (needed)` : label}</Label>
      {isLong ? (
        <TextArea className="input" rows={3} />
      ) : (
        <Input className="input" {...(suggestions.length > 0 ? { list: listId } : {})} />
      )}
      {suggestions.length > 0 && (
        <datalist id={listId}>
          {suggestions.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
      {hint && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <FieldError className="hint is-failed" />
    </TextField>
  )
}
