const digitOf: Readonly<Record<string, string>> = { O: '0', o: '0', I: '1', l: '1', '|': '1', S: '5', B: '8', Z: '2' }

/** Letters that OCR takes for digits, as those digits. */
export const asDigits = (value: string): string => value.replace(/[OoIl|SBZ]/g, (char) => digitOf[char] ?? char)
