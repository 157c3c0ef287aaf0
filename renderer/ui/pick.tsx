import { useId } from 'react'

/** One of a list, in the system's own list box. */
export function Pick<T extends string>({
  label,
  value,
  options,
  onChange,
  hint,
  isLabelHidden = false,
}: {
  readonly label: string
  readonly value: T
  readonly options: readonly { readonly value: T; readonly label: string }[]
  readonly onChange: (value: T) => void
  readonly hint?: string
  /** Read out, but not drawn: where a table's heading says it. */
  readonly isLabelHidden?: boolean
}) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id} className={isLabelHidden ? 'visually-hidden' : undefined}>
        {label}
      </label>
      <select
        id={id}
        className="input"
        value={value}
        onChange={(event) => onChange(event.target.value as T)}
        {...(hint ? { 'aria-describedby': `${id}-hint` } : {})}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {hint && (
        <span id={`${id}-hint`} className="hint">
          {hint}
        </span>
      )}
    </div>
  )
}
