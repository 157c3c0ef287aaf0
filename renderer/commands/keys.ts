/** Whether a key press is the one that a command names, such as `CmdOrCtrl+Shift+O`. */
export function isPressed(key: string, event: KeyEvent, isMac: boolean): boolean {
  const parts = key.split(/\+(?=.)/)
  const last = parts.at(-1) ?? ''
  const wanted = { ctrl: false, meta: false, shift: false, alt: false }
  for (const part of parts.slice(0, -1)) {
    if (part === 'CmdOrCtrl') wanted[isMac ? 'meta' : 'ctrl'] = true
    if (part === 'Shift') wanted.shift = true
    if (part === 'Alt') wanted.alt = true
  }
  const isHeld = event.ctrlKey === wanted.ctrl && event.metaKey === wanted.meta && event.altKey === wanted.alt
  return isHeld && isShift(last, wanted.shift, event) && event.key.toLowerCase() === nameOf(last)
}

/** Whether a sign needs Shift depends on the keyboard. */
const isShift = (last: string, isWanted: boolean, { shiftKey }: KeyEvent): boolean =>
  /^[^\p{L}\p{N}]$/u.test(last) || shiftKey === isWanted

const nameOf = (last: string): string => (last === 'Space' ? ' ' : last.toLowerCase())

export type KeyEvent = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

/** Typing into a field, or choosing in something that lies over the screen, is no command; nor is undoing what was typed. */
export function isTyping(target: EventTarget | null, { key, ctrlKey, metaKey, altKey }: KeyEvent): boolean {
  if (!(target instanceof Element)) return false
  if (target.closest('[role=dialog], [role=alertdialog], [role=menu], [role=listbox]')) return true
  const isEditing = (ctrlKey || metaKey) && /^[zyacxv]$/i.test(key)
  const isPlain = !(ctrlKey || metaKey || altKey)
  return (isPlain || isEditing) && target.closest('input:not([type=checkbox]), textarea, select') !== null
}

/** The pages have the focus, or nothing has; what stands on a page with keys of its own does not count. */
export function isReading(): boolean {
  const active = document.activeElement
  if (!active || active === document.body || active.tagName === 'MAIN') return true
  return active.closest('[data-reading]') !== null && active.closest('[data-own-keys]') === null
}
