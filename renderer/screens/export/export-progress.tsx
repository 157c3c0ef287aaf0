import { useEffect, useRef } from 'react'
import { type Exporting, stopExport } from '../../state/exporting.ts'
import { attempt } from '../../state/notice.ts'
import { Button } from '../../ui/button.tsx'
import { Meter } from '../../ui/meter.tsx'

/** How far the export is, and the way to end it early. The focus is on the heading: no key that is held down stops it. */
export function ExportProgress({ exporting: { done, expected, isStopping } }: { readonly exporting: Exporting }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section aria-labelledby="exporting" className="export-result">
      <h2 id="exporting" ref={heading} tabIndex={-1}>
        Making the copies and proving them
      </h2>
      <Meter
        label="Making the copies and proving them"
        isLabelHidden
        share={expected > 0 ? done / expected : null}
        words={expected > 0 ? `${done} of ${expected} steps` : 'Beginning …'}
      />
      <p className="hint" role="status">
        {isStopping
          ? 'Stopping. What is half-made is being cleared away.'
          : 'You can go on elsewhere meanwhile. Copies that are released already stay if you stop it.'}
      </p>
      <div className="row">
        <Button isDisabled={isStopping} onPress={() => void attempt(stopExport)}>
          {isStopping ? 'Stopping …' : 'Stop the export'}
        </Button>
      </div>
    </section>
  )
}
