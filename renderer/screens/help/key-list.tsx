import type { Command } from '../../commands/command.ts'
import { commands } from '../../commands/index.ts'
import { closePanel } from '../../state/panel.ts'
import { keyWords } from '../../text/key-words.ts'
import { Button } from '../../ui/button.tsx'
import { Sheet } from '../../ui/sheet.tsx'

/** What keys do that belong to no command. */
const others: readonly (readonly [key: string, what: string])[] = [
  ['Arrow keys', 'Move the box that is placed; ten times as far with Ctrl'],
  ['Shift and arrow keys', 'Resize the box that is placed'],
  ['Enter', 'Put the box down: what is under it is hidden'],
  ['Escape', 'Leave it as it was; let chosen text go'],
]

export const KeyList = () => (
  <Sheet title="All keys" isOpen onClose={closePanel}>
    <p>
      Tab and Space are keys of the pages while these have the focus; F6 leaves them for the next part of the screen.
    </p>
    {[...new Set(commands.map(({ menu }) => menu))].map((menu) => (
      <Keys key={menu} title={menu} rows={commands.filter((one) => one.menu === menu).map(rowOf)} />
    ))}
    <Keys title="While a box is placed or text is chosen" rows={others} />
    <Button onPress={closePanel}>Close</Button>
  </Sheet>
)

const rowOf = (command: Command): readonly [string, string] => [keyWords(command), command.label]

const Keys = ({
  title,
  rows,
}: {
  readonly title: string
  readonly rows: readonly (readonly [key: string, what: string])[]
}) => (
  <section>
    <h3>{title}</h3>
    <dl className="keys">
      {rows
        .filter(([key]) => key !== '')
        .map(([key, what]) => (
          <div key={what}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
    </dl>
  </section>
)
