/** IBAN (ISO 13616): the first four characters go last, letters count from A = 10, the whole leaves 1 over 97. */
export function mod97(value: string): boolean {
  const flat = value.replace(/\s/g, '').toUpperCase()
  let rest = 0
  for (const char of flat.slice(4) + flat.slice(0, 4)) {
    const worth = /\d/.test(char) ? Number(char) : char.charCodeAt(0) - 55
    rest = (rest * (worth > 9 ? 100 : 10) + worth) % 97
  }
  return rest === 1
}
