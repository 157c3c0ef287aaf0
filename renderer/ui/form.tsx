import type { ReactNode } from 'react'

/** Fields and what is done with them: Enter does it. The browser keeps nothing of what is written: it would, unsealed, on the disk. */
export const Form = ({
  label,
  onSubmit,
  children,
}: {
  readonly label: string
  readonly onSubmit: () => void
  readonly children: ReactNode
}) => (
  <form
    className="form"
    aria-label={label}
    noValidate
    autoComplete="off"
    onSubmit={(event) => {
      event.preventDefault()
      onSubmit()
    }}
  >
    {children}
  </form>
)
