import { useState } from 'react'
import { FieldError, Input, Label, Text, TextField } from 'react-aria-components'
import { dayWords } from '../text/date-words.ts'
import { dayFrom, dayInNumbers, isDay } from '../text/day-in-numbers.ts'

/** A day, written day first whatever the computer is set to; below it in words. `value` is YYYY-MM-DD, or empty, or what was written that is no day. */
export const DayField = ({
  label,
  value,
  onChange,
}: {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}) => {
  const [text, setText] = useState(dayInNumbers(value))
  const write = (written: string) => {
    setText(written)
    onChange(written.trim() === '' ? '' : (dayFrom(written) ?? written))
  }
  return (
    <TextField
      className="field"
      value={text}
      onChange={write}
      onBlur={() => setText(dayInNumbers(value))}
      isInvalid={value !== '' && !isDay(value)}
      validationBehavior="aria"
      autoComplete="off"
      maxLength={20}
    >
      <Label>{label}</Label>
      <Input className="input" placeholder="DD/MM/YYYY" />
      {isDay(value) && (
        <Text slot="description" className="hint">
          {dayWords(value)}
        </Text>
      )}
      <FieldError className="hint is-failed">Write a day of the calendar, such as 31/05/2027.</FieldError>
    </TextField>
  )
}
