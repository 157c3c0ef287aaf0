import { useEffect, useState } from 'react'
import { useReviewPart } from '../state/review.ts'
import { isHurried } from './hurry.ts'
import { dpiFor } from './page-transform.ts'
import { pageUrl } from './page-url.ts'

const restMs = 120

/** A page as the engine draws it that will cut. What one only hurries past is not drawn. */
export function PageImage({ pageIndex, scale }: { readonly pageIndex: number; readonly scale: number }) {
  const documentId = useReviewPart((r) => r.documentId, '')
  const [isBroken, setBroken] = useState(false)
  const isDue = useRest(restMs)
  if (isBroken)
    return <p className="page-broken">This page cannot be drawn. Open the document elsewhere and read it.</p>
  if (!isDue) return null
  return (
    <img
      className="page-image"
      src={pageUrl(documentId, pageIndex, dpiFor(scale, devicePixelRatio))}
      alt={`Page ${pageIndex + 1} as it will be cut`}
      draggable={false}
      onError={() => setBroken(true)}
    />
  )
}

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
