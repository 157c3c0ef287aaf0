import { useEffect, useState } from 'react'
import { useReviewPart } from '../state/review.ts'
import { Button } from '../ui/button.tsx'
import { isHurried } from './hurry.ts'
import { dpiFor } from './page-transform.ts'
import { pageUrl } from './page-url.ts'
import { usePixelRatio } from './use-pixel-ratio.ts'

const restMs = 120

/** A page as the engine draws it that will cut. What one only hurries past is not drawn. */
export function PageImage({ pageIndex, scale }: { readonly pageIndex: number; readonly scale: number }) {
  const documentId = useReviewPart((r) => r.documentId, '')
  const [failures, setFailures] = useState(0)
  const [isBroken, setBroken] = useState(false)
  const isDue = useRest(restMs)
  const pixelRatio = usePixelRatio()
  if (isBroken) return <Broken onAgain={() => setBroken(false)} />
  if (!isDue) return null
  const again = failures === 0 ? '' : `&again=${failures}`
  return (
    <img
      className="page-image"
      src={pageUrl(documentId, pageIndex, dpiFor(scale, pixelRatio)) + again}
      alt={`Page ${pageIndex + 1} as it will be cut`}
      draggable={false}
      onError={() => {
        setFailures(failures + 1)
        setBroken(failures > 0)
      }}
    />
  )
}

/** Said after a second failure: the first may be of a worker that was just replaced. */
const Broken = ({ onAgain }: { readonly onAgain: () => void }) => (
  <div className="page-broken" data-own-keys>
    <p>This page cannot be drawn. Read it elsewhere before you decide on it.</p>
    <Button onPress={onAgain}>Try again</Button>
  </div>
)

/** At once, but after a moment's rest where pages fly by. */
function useRest(ms: number): boolean {
  const [isDue, setDue] = useState(() => !isHurried())
  useEffect(() => {
    if (isDue) return
    const timer = setTimeout(() => setDue(true), ms)
    return () => clearTimeout(timer)
  }, [isDue, ms])
  return isDue
}
