import { call, on } from '../state/call.ts'
import { onCase } from '../state/open-case.ts'
import { hasCase, hasDocuments } from '../state/places.ts'
import { loadRecentCases } from '../state/recent-cases.ts'
import type { Command } from './command.ts'
import { commands } from './index.ts'
import { isPressed, isReading, isTyping } from './keys.ts'

export const isEnabled = (command: Command): boolean => command.enabled?.() ?? true

/** Ties the commands to the keyboard and the menu bar. */
export function listenToCommands(): void {
  const isMac = navigator.userAgent.includes('Mac OS')
  addEventListener('keydown', (event) => {
    if (isTyping(event.target, event)) return
    const whileReading = isReading()
    const names = ({ key, whileReading: more = [] }: Command) => (whileReading ? [key, ...more] : [key])
    const isMeant = (command: Command) => names(command).some((key) => key !== null && isPressed(key, event, isMac))
    const command = commands.find((one) => isMeant(one) && isEnabled(one))
    if (!command) return
    event.preventDefault()
    if (!(event.repeat && command.isOnce)) void command.run()
  })
  on('command.chosen', (chosen) => {
    const command = commands.find(({ id }) => id === chosen.command)
    if (command && isEnabled(command)) void command.run()
  })
  refreshMenu()
  void offerRecent()
  followCase()
}

/** What can be done depends on whether a case is open, and on whether it has documents. */
function followCase(): void {
  let before = ''
  onCase(() => {
    const now = `${hasCase()} ${hasDocuments()}`
    if (now !== before) {
      refreshMenu()
      void offerRecent()
    }
    before = now
  })
}

/** Without a list of cases the menu bar has none of them. */
const offerRecent = (): Promise<void> => loadRecentCases().then(refreshMenu, () => undefined)

/** Tells the menu bar again what can be done. */
export const refreshMenu = (): void => void call('menu.set', menuOf(commands))

/** The menu bar as main builds it. */
const menuOf = (all: readonly Command[]) =>
  [...new Set(all.map(({ menu }) => menu))].map((label) => ({
    label,
    items: all
      .filter(({ menu, isShown }) => menu === label && (isShown?.() ?? true))
      .map((command) => ({
        command: command.id,
        label: command.label,
        key: command.key,
        enabled: isEnabled(command),
        checked: null,
        startsGroup: command.startsGroup ?? false,
      })),
  }))
