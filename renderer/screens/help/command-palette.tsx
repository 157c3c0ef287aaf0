import { Autocomplete, Input, Label, ListBox, ListBoxItem, SearchField, useFilter } from 'react-aria-components'
import type { Command } from '../../commands/command.ts'
import { commands } from '../../commands/index.ts'
import { isEnabled } from '../../commands/listen.ts'
import { closePanel } from '../../state/panel.ts'
import { keyWords } from '../../text/key-words.ts'
import { Sheet } from '../../ui/sheet.tsx'

/** Every command that can be done now, found by a few of its letters. */
export function CommandPalette() {
  const { contains } = useFilter({ sensitivity: 'base' })
  const items = commands.filter((one) => one.id !== 'show-palette' && isEnabled(one))
  const run = (id: unknown) => {
    closePanel()
    const command = items.find((one) => one.id === id)
    // Once the palette has given the focus back: a command may open something else that takes it.
    if (command) setTimeout(() => void command.run())
  }
  return (
    <Sheet title="Commands" isOpen onClose={closePanel}>
      <Autocomplete filter={contains}>
        <SearchField autoFocus className="field">
          <Label>Find a command</Label>
          <Input className="input" />
        </SearchField>
        <ListBox
          aria-label="Commands"
          className="palette"
          items={items}
          selectionMode="none"
          onAction={run}
          renderEmptyState={() => 'No command is called that.'}
        >
          {(command) => <PaletteItem command={command} />}
        </ListBox>
      </Autocomplete>
    </Sheet>
  )
}

const PaletteItem = ({ command }: { readonly command: Command }) => (
  <ListBoxItem id={command.id} textValue={command.label} className="palette-item">
    <span>{command.label}</span>
    <kbd>{keyWords(command)}</kbd>
  </ListBoxItem>
)
