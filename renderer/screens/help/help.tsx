import { usePanel } from '../../state/panel.ts'
import { CommandPalette } from './command-palette.tsx'
import { KeyList } from './key-list.tsx'

/** What is there on every screen: all commands, all keys. */
export function Help() {
  const panel = usePanel()
  if (panel === 'palette') return <CommandPalette />
  return panel === 'keys' ? <KeyList /> : null
}
