/** One thing a person can do; the menu bar, the keyboard and the palette read it. */
export interface Command {
  /** In small letters and hyphens; the menu bar knows it by this. */
  readonly id: string
  readonly menu: 'File' | 'View'
  readonly label: string
  /** In Electron's spelling, such as `CmdOrCtrl+O`; null where there is none. */
  readonly key: string | null
  readonly startsGroup?: boolean
  enabled?(): boolean
  run(): void | Promise<void>
}
