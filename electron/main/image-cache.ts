import { Failure } from '../../shared/result.ts'
import type { DrawPage } from './page-protocol.ts'

const mostBytes = 64 * 2 ** 20

/**
 * Keeps the images of pages drawn last, in memory alone, so that turning back a page does not draw it again. A failure is not kept,
 * and nothing is given of a document that is no longer open (BAD_REQUEST).
 */
export function remembering(draw: DrawPage, isOpen: (documentId: string) => boolean, limit = mostBytes): DrawPage {
  const kept = new Map<string, Promise<Uint8Array>>()
  const sizes = new Map<string, number>()
  let bytes = 0
  const forget = (key: string): void => {
    kept.delete(key)
    bytes -= sizes.get(key) ?? 0
    sizes.delete(key)
  }
  const keep = (key: string, size: number): void => {
    if (!kept.has(key)) return
    sizes.set(key, size)
    bytes += size
    for (const oldest of kept.keys()) {
      if (bytes <= limit) return
      forget(oldest)
    }
  }
  return async (documentId, pageIndex, dpi) => {
    if (!isOpen(documentId)) {
      for (const key of [...kept.keys()]) if (key.startsWith(`${documentId} `)) forget(key)
      throw new Failure('BAD_REQUEST')
    }
    const key = `${documentId} ${pageIndex} ${dpi}`
    const known = kept.get(key)
    if (known) {
      kept.delete(key)
      kept.set(key, known)
      return known
    }
    const drawn = draw(documentId, pageIndex, dpi)
    kept.set(key, drawn)
    drawn.then(
      ({ length }) => keep(key, length),
      () => forget(key),
    )
    return drawn
  }
}
