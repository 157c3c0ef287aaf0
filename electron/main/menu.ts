import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import type { MenuGroup } from '../../shared/ipc/contract.ts'

/** The menu bar: the window's own commands, and around them what the system expects. `choose` gets the command that was clicked. */
export function showMenu(groups: readonly MenuGroup[], choose: (command: string) => void): void {
  const own = groups.map((group) => ({ label: group.label, submenu: itemsOf(group, choose) }))
  const isMac = process.platform === 'darwin'
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([...(isMac ? [appMenu()] : []), ...own, editMenu, viewMenu(), { role: 'windowMenu' }]),
  )
}

/** The window listens to the keyboard itself, so that a key does its work once: the key is shown here, and not registered. */
const itemsOf = ({ items }: MenuGroup, choose: (command: string) => void): MenuItemConstructorOptions[] =>
  items.flatMap(({ command, label, key, enabled, checked, startsGroup }) => [
    ...(startsGroup ? [{ type: 'separator' } as const] : []),
    {
      id: command,
      label,
      enabled,
      ...(key === null ? {} : { accelerator: key, registerAccelerator: false }),
      ...(checked === null ? {} : { type: 'checkbox' as const, checked }),
      click: () => choose(command),
    },
  ])

const appMenu = (): MenuItemConstructorOptions => ({ label: app.getName(), role: 'appMenu' })

/** Undo and redo are commands of the window: they undo decisions. */
const editMenu: MenuItemConstructorOptions = {
  label: 'Text',
  submenu: [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }],
}

const viewMenu = (): MenuItemConstructorOptions => ({
  label: 'Zoom',
  submenu: [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { role: 'togglefullscreen' },
    ...(app.isPackaged ? [] : [{ role: 'toggleDevTools' } as const]),
  ],
})
