/** Letters and digits alone, without accents and case. */
export const lettersOf = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')

/** Whether a text holds the secret, however it is broken up. */
export const isIn = (text: string, secret: string): boolean => lettersOf(text).includes(lettersOf(secret))

/** Every way in which the secret may stand in bytes. */
export function isInBytes(bytes: Uint8Array, secret: string): boolean {
  const low = Buffer.from(bytes).toString('latin1').toLowerCase()
  const utf16 = Buffer.from(secret, 'utf16le')
  const plain = [Buffer.from(secret, 'latin1'), utf16, Buffer.from(utf16).swap16()]
  const spelled = plain.flatMap((b) => [b.toString('latin1'), b.toString('hex')])
  const octal = [...secret].map((c) => `\\${c.charCodeAt(0).toString(8)}`).join('')
  const sharp = [...secret].map((c) => `#${c.charCodeAt(0).toString(16)}`).join('')
  return [...spelled, octal, sharp].some((form) => low.includes(form.toLowerCase())) || isInBase64(bytes, secret)
}

/** Decodes every long enough run of base64 letters. */
function isInBase64(bytes: Uint8Array, secret: string): boolean {
  const runs =
    Buffer.from(bytes)
      .toString('latin1')
      .match(/[A-Za-z0-9+/]{12,}/g) ?? []
  return runs.some((run) =>
    [0, 1, 2, 3].some((skip) => isIn(Buffer.from(run.slice(skip), 'base64').toString('latin1'), secret)),
  )
}

/** Most wrong letters in what text recognition reads for it still to count as the secret. */
const TOLERATED = 0.2

/** Whether recognised text holds the secret with a few letters wrong (Sellers 1980: edit distance of the best part). */
export function isAboutIn(text: string, secret: string): boolean {
  const [hay, needle] = [lettersOf(text), lettersOf(secret)]
  let row = Array.from({ length: needle.length + 1 }, (_, i) => i)
  let best = needle.length
  for (const letter of hay) {
    const next = [0]
    for (let i = 1; i <= needle.length; i += 1) {
      const change = (row[i - 1] as number) + (needle[i - 1] === letter ? 0 : 1)
      next.push(Math.min(change, (row[i] as number) + 1, (next[i - 1] as number) + 1))
    }
    row = next
    best = Math.min(best, row[needle.length] as number)
  }
  return best <= needle.length * TOLERATED
}
