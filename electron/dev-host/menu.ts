import { strict } from './strict.ts'

interface ItemOptions {
  readonly id?: string
  readonly label?: string
  readonly role?: string
  readonly type?: string
  readonly enabled?: boolean
  readonly checked?: boolean
  readonly accelerator?: string
  readonly registerAccelerator?: boolean
  readonly click?: () => void
  readonly submenu?: readonly ItemOptions[]
}

/** The stand-in for `Menu`. It is never seen: an app window of Chromium has no menu bar, and the window says so by itself. */
class MenuStandIn {
  static current: MenuStandIn | null = null
  readonly items: readonly ItemOptions[]

  constructor(items: readonly ItemOptions[]) {
    this.items = items
  }

  static buildFromTemplate(items: readonly ItemOptions[]): MenuStandIn {
    return strict('Menu', new MenuStandIn(items))
  }

  static setApplicationMenu(menu: MenuStandIn | null): void {
    MenuStandIn.current = menu
  }

  static getApplicationMenu(): MenuStandIn | null {
    return MenuStandIn.current
  }

  getMenuItemById(id: string): ItemOptions | null {
    return allIn(this.items).find((item) => item.id === id) ?? null
  }
}

const allIn = (items: readonly ItemOptions[]): readonly ItemOptions[] =>
  items.flatMap((item) => [item, ...allIn(item.submenu ?? [])])

export const Menu = strict('Menu', MenuStandIn)
