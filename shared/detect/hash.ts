const step = (hash: number, code: number): number => Math.imul(hash ^ code, 16777619)

/** 32-bit FNV-1a over UTF-16 units from one of two starts. */
const fnv = (text: string, start: number): number => {
  let hash = start
  for (let i = 0; i < text.length; i++) hash = step(step(hash, text.charCodeAt(i) & 255), text.charCodeAt(i) >> 8)
  return hash >>> 0
}

const hex = (n: number): string => n.toString(16).padStart(8, '0')

/** A short name for a content: 64 bits, stable across runs and machines; not a cryptographic digest. */
export const contentId = (text: string): string => hex(fnv(text, 2166136261)) + hex(fnv(`${text}\u0001`, 3545217703))
