import { useSyncExternalStore } from 'react'

/** Device pixels a CSS pixel: another once the window is moved to a screen of another density. */
export const usePixelRatio = (): number => useSyncExternalStore(follow, () => devicePixelRatio)

function follow(changed: () => void): () => void {
  let query = matchMedia('all')
  const again = () => {
    query.removeEventListener('change', again)
    query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`)
    query.addEventListener('change', again)
    changed()
  }
  again()
  return () => query.removeEventListener('change', again)
}
