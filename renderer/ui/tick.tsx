import type { ReactNode } from 'react'
import { Checkbox } from 'react-aria-components'

/** Yes or no. */
export const Tick = ({
  isOn,
  onChange,
  children,
  isDisabled = false,
}: {
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
  readonly children: ReactNode
  readonly isDisabled?: boolean
}) => (
  <Checkbox className="tick" isSelected={isOn} onChange={onChange} isDisabled={isDisabled}>
    {children}
  </Checkbox>
)
