/** One thing a person can do; the menu bar, the keyboard and the palette read it. */
export interface Command {
  /** In small letters and hyphens; the menu bar knows it by this. */
  readonly id: string
  readonly menu: 'File' | 'Edit' | 'Review' | 'View'
  readonly label: string
  /** In Electron's spelling, such as `CmdOrCtrl+O`; null where there is none. */
  readonly key: string | null
  /** Keys that mean it only while the pages have the focus: elsewhere they are the system's own, such as Tab and Space. */
  readonly whileReading?: readonly string[]
  /** A key that is held down does it once. */
  readonly isOnce?: boolean
  readonly startsGroup?: boolean
  enabled?(): boolean
  /** Where it answers no, the menu bar does not have it at all. */
  isShown?(): boolean
  run(): void | Promise<void>
}
