import { call, on } from '../state/call.ts'
import type { Command } from './command.ts'
import { commands } from './index.ts'
import { isPressed } from './keys.ts'

const isEnabled = (command: Command): boolean => command.enabled?.() ?? true

/** Ties the commands to the keyboard and the menu bar. */
export function listenToCommands(): void {
  const isMac = navigator.userAgent.includes('Mac OS')
  addEventListener('keydown', (event) => {
    const command = commands.find(({ key }) => key !== null && isPressed(key, event, isMac))
    if (!command || !isEnabled(command)) return
    event.preventDefault()
    void command.run()
  })
  on('command.chosen', (chosen) => {
    const command = commands.find(({ id }) => id === chosen.command)
    if (command && isEnabled(command)) void command.run()
  })
  void call('menu.set', menuOf(commands))
}

/** The menu bar as main builds it. */
const menuOf = (all: readonly Command[]) =>
  [...new Set(all.map(({ menu }) => menu))].map((label) => ({
    label,
    items: all
      .filter(({ menu }) => menu === label)
      .map((command) => ({
        command: command.id,
        label: command.label,
        key: command.key,
        enabled: isEnabled(command),
        checked: null,
        startsGroup: command.startsGroup ?? false,
      })),
  }))
