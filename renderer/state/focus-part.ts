/** Moves the focus to the next part of the screen, so that Tab can be a key of the pages without being a trap. */
export function focusPart(step: 1 | -1): void {
  const parts = [...document.querySelectorAll<HTMLElement>('[data-part]')].filter((part) => part.offsetParent !== null)
  const at = parts.findIndex((part) => part.contains(document.activeElement))
  const next = parts[(at + step + parts.length) % parts.length]
  const first = next?.querySelector<HTMLElement>(
    '[aria-current=true][tabindex], input, button:not([disabled]), [tabindex="0"]',
  )
  const target = next?.matches('[tabindex]') ? next : first
  target?.focus()
}
