const withinMs = 300
const many = 5
let lately: readonly number[] = []

/** Notes that a page comes into view, and tells whether so many did just now that nobody can be reading them. */
export function isHurried(): boolean {
  const now = performance.now()
  lately = [...lately.filter((at) => now - at < withinMs), now]
  return lately.length > many
}
