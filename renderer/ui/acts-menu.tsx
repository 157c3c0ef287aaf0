import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'

export interface Act {
  readonly label: string
  readonly run: () => void
}

/** What there is no room for, behind one button. */
export const ActsMenu = ({ label, acts }: { readonly label: string; readonly acts: readonly Act[] }) => (
  <MenuTrigger>
    <Button className="button button-quiet">{label}</Button>
    <Popover className="popover">
      <Menu className="acts" aria-label={label}>
        {acts.map(({ label: name, run }) => (
          <MenuItem key={name} className="act" onAction={run}>
            {name}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  </MenuTrigger>
)
