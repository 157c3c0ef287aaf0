/** Check digit of a machine-readable zone (ICAO 9303): weights 7 3 1, A = 10, filler 0. */
export function mrzDigit(value: string): number {
  let sum = 0
  for (let i = 0; i < value.length; i++) {
    const char = value.charAt(i)
    const worth = char === '<' ? 0 : /\d/.test(char) ? Number(char) : char.charCodeAt(0) - 55
    sum += worth * (i % 3 === 0 ? 7 : i % 3 === 1 ? 3 : 1)
  }
  return sum % 10
}
