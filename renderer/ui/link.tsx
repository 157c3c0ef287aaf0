import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'

/** Leads to a place within the window. */
export const PlaceLink = ({ onPress, children }: { readonly onPress: () => void; readonly children: ReactNode }) => (
  <Button className="place-link" onPress={onPress}>
    {children}
  </Button>
)
