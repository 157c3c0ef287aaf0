/** Check letters of the criminal justice system (CJS data standards): I, O and S are absent, 0 is Z. */
const letters = 'ZABCDEFGHJKLMNPQRTUVWXY'

const letterOf = (digits: string): string | undefined => {
  let rest = 0
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 23
  return letters[rest]
}

const digitsOf = (part: string): string => (/^\d*$/.test(part) ? part : '')

/** `YYYY/NNNNNNN` + letter, or without the century, the slash or leading zeros: over the year's two digits and the serial padded to 7. */
export function pncCheck(value: string): boolean {
  const [head = '', tail] = value.slice(0, -1).split('/')
  const long = tail === undefined && head.length === 11
  const year = tail === undefined ? (long ? head.slice(2, 4) : head.slice(0, 2)) : head.slice(-2)
  const serial = tail ?? (long ? head.slice(4) : head.slice(2))
  return letterOf(year + serial.padStart(7, '0')) === value.slice(-1)
}

/** `N/YY` + letter over year and serial padded to 6, or `SFYY/N` + letter over year and serial as it stands. */
export function croCheck(value: string): boolean {
  const [first = '', second = ''] = value.slice(0, -1).split('/')
  const over = value.startsWith('SF') ? first.slice(2) + second : second + first.padStart(6, '0')
  return /^\d+$/.test(over) && letterOf(over) === value.slice(-1)
}

/** Arrest summons number: over force, system, year and serial padded to 11; parts that hold letters drop out. */
export function asnCheck(value: string): boolean {
  const flat = value.replace(/\//g, '')
  const serial = flat.slice(8, -1).padStart(11, '0')
  const over = digitsOf(flat.slice(2, 4)) + digitsOf(flat.slice(6, 8)) + flat.slice(0, 2) + serial
  return /^\d+$/.test(over) && letterOf(over) === flat.slice(-1)
}

/** Reference of a case in court: over year, court and serial padded to 6. */
export function courtCheck(value: string): boolean {
  const [year = '', court = '', serial = ''] = value.slice(0, -1).split('/')
  return letterOf(year + court + serial.padStart(6, '0')) === value.slice(-1)
}
