import { useExporting } from '../../state/exporting.ts'
import { useOpenCase } from '../../state/open-case.ts'
import { Meter } from '../../ui/meter.tsx'
import { Unready } from '../case/unready.tsx'
import { AcceptRest } from './accept-rest.tsx'
import { ExportForm } from './export-form.tsx'
import { ExportResult } from './export-result.tsx'

/** From what is still in the way to copies that are proven. */
export function ExportScreen({ caseId }: { readonly caseId: string }) {
  const open = useOpenCase()
  const exporting = useExporting(caseId)
  if (!open) return null
  if (exporting?.isRunning)
    return (
      <Meter
        label="Making the copies and proving them"
        share={exporting.expected > 0 ? exporting.done / exporting.expected : null}
        words={exporting.expected > 0 ? `${exporting.done} of ${exporting.expected} steps` : 'Beginning …'}
      />
    )
  if (exporting?.result) return <ExportResult open={open} exporting={exporting} result={exporting.result} />
  const { unready } = open.status
  if (unready.length === 0) return <ExportForm open={open} />
  return (
    <section aria-labelledby="not-ready" className="not-ready">
      <h2 id="not-ready">Not ready for export yet</h2>
      <Unready open={open} />
      {unready.some(({ obstacle }) => obstacle === 'mark-open') && <AcceptRest open={open} />}
    </section>
  )
}
