/** Whether a key press is the one that a command names, such as `CmdOrCtrl+Shift+O`. */
export function isPressed(key: string, event: KeyEvent, isMac: boolean): boolean {
  const parts = key.split('+')
  const last = parts.at(-1) ?? ''
  const wanted = { ctrl: false, meta: false, shift: false, alt: false }
  for (const part of parts.slice(0, -1)) {
    if (part === 'CmdOrCtrl') wanted[isMac ? 'meta' : 'ctrl'] = true
    if (part === 'Shift') wanted.shift = true
    if (part === 'Alt') wanted.alt = true
  }
  const isHeld = event.ctrlKey === wanted.ctrl && event.metaKey === wanted.meta && event.altKey === wanted.alt
  return isHeld && event.shiftKey === wanted.shift && event.key.toLowerCase() === last.toLowerCase()
}

export type KeyEvent = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>
