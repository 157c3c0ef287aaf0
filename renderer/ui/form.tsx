import type { ReactNode } from 'react'

/** Fields and what is done with them: Enter does it. */
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
    onSubmit={(event) => {
      event.preventDefault()
      onSubmit()
    }}
  >
    {children}
  </form>
)
