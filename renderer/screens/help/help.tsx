import { usePanel } from '../../state/panel.ts'
import { CommandPalette } from './command-palette.tsx'
import { KeyList } from './key-list.tsx'
import { LawSheet } from './law.tsx'

/** What is there on every screen: all commands, all keys, the law in short. */
export function Help() {
  const panel = usePanel()
  if (panel === 'palette') return <CommandPalette />
  if (panel === 'law') return <LawSheet />
  return panel === 'keys' ? <KeyList /> : null
}
