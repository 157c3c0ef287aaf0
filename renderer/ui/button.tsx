import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'

export interface ButtonProps extends Omit<AriaButtonProps, 'className'> {
  /** At most one `main` button on a screen: what most people want next. */
  readonly kind?: 'main' | 'plain' | 'quiet'
  /** For a button that leads to where one is. */
  readonly isCurrent?: boolean
}

export const Button = ({ kind = 'plain', isCurrent = false, ...props }: ButtonProps) => (
  <AriaButton {...props} {...(isCurrent ? { 'aria-current': 'page' } : {})} className={`button button-${kind}`} />
)
