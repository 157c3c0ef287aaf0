/** NHS number (NHS Data Dictionary): weights 10 to 2, 11 less the remainder; CHI and Health and Care numbers use it too. */
export function mod11(value: string): boolean {
  const digits = value.replace(/\D/g, '')
  if (digits.length !== 10) return false
  let sum = 0
  for (let i = 0; i < 9; i++) sum += (10 - i) * Number(digits[i])
  const check = 11 - (sum % 11)
  return check !== 10 && (check === 11 ? 0 : check) === Number(digits[9])
}
