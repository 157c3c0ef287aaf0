import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { Command } from '../../commands/command.ts'
import { commands } from '../../commands/index.ts'
import { isEnabled } from '../../commands/listen.ts'
import { closePanel } from '../../state/panel.ts'
import { keyWords } from '../../text/key-words.ts'
import { Sheet } from '../../ui/sheet.tsx'

/** Every command that can be done now, found by a few of its letters (ARIA: a combobox whose list is always open). */
export function CommandPalette() {
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const id = useId()
  const found = commands.filter((one) => one.id !== 'show-palette' && isEnabled(one) && holds(one.label, text))
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = found[at]
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, found.length - 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0))
    else if (event.key === 'Enter' && chosen) run(chosen)
    else return
    event.preventDefault()
  }
  return (
    <Sheet title="Commands" isOpen onClose={closePanel}>
      <input
        className="input"
        role="combobox"
        aria-label="Find a command"
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={found[at] ? `${id}-${found[at].id}` : undefined}
        aria-autocomplete="list"
        // biome-ignore lint/a11y/noAutofocus: a sheet takes the focus, and this is what it is for
        autoFocus
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}-list`} role="listbox" aria-label="Commands" className="palette">
        {found.map((command, n) => (
          <PaletteItem key={command.id} id={`${id}-${command.id}`} command={command} isAt={n === at} />
        ))}
      </div>
      {found.length === 0 && <p role="status">No command is called that.</p>}
    </Sheet>
  )
}

const holds = (label: string, text: string): boolean =>
  text
    .toLowerCase()
    .split(/\s+/)
    .every((part) => label.toLowerCase().includes(part))

/** Once the palette has given the focus back: a command may open something else that takes it. */
function run(command: Command): void {
  closePanel()
  setTimeout(() => void command.run())
}

function PaletteItem({
  id,
  command,
  isAt,
}: {
  readonly id: string
  readonly command: Command
  readonly isAt: boolean
}) {
  const item = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isAt) item.current?.scrollIntoView({ block: 'nearest' })
  }, [isAt])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field above
    <div
      ref={item}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isAt}
      className="palette-item"
      onClick={() => run(command)}
    >
      <span>{command.label}</span>
      <kbd>{keyWords(command)}</kbd>
    </div>
  )
}
