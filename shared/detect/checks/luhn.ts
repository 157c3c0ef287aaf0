/** ISO/IEC 7812-1 annex B; other characters than digits are ignored. */
export function luhn(value: string): boolean {
  let sum = 0
  let double = false
  for (let i = value.length - 1; i >= 0; i--) {
    const digit = value.charCodeAt(i) - 48
    if (digit < 0 || digit > 9) continue
    const worth = double ? digit * 2 : digit
    sum += worth > 9 ? worth - 9 : worth
    double = !double
  }
  return sum % 10 === 0
}
