import { useExporting } from '../../state/exporting.ts'
import { type OpenCase, useOpenCase } from '../../state/open-case.ts'
import { Meter } from '../../ui/meter.tsx'
import { HoldReading } from '../case/hold-reading.tsx'
import { Unready } from '../case/unready.tsx'
import { AcceptRest } from './accept-rest.tsx'
import { ExportForm } from './export-form.tsx'
import { ExportProgress } from './export-progress.tsx'
import { ExportResult } from './export-result.tsx'

/** From what is still in the way to copies that are proven. */
export function ExportScreen({ caseId }: { readonly caseId: string }) {
  const open = useOpenCase()
  const exporting = useExporting(caseId)
  if (!open) return null
  if (exporting?.isRunning) return <ExportProgress exporting={exporting} />
  if (exporting?.result) return <ExportResult open={open} exporting={exporting} result={exporting.result} />
  return open.status.unready.length === 0 ? <ExportForm open={open} /> : <NotReady open={open} />
}

/** What is left can be accepted together only once everything has been read: what nobody has seen is not agreed to. */
function NotReady({ open }: { readonly open: OpenCase }) {
  const { unready, documents } = open.status
  const pages = documents.reduce((sum, document) => sum + document.pages, 0)
  const unread = documents.reduce((sum, document) => sum + document.pageStates.unread, 0)
  const isOpen = unready.some(({ obstacle }) => obstacle === 'mark-open')
  return (
    <section aria-labelledby="not-ready" className="not-ready">
      <h2 id="not-ready">Not ready for export yet</h2>
      {unread > 0 && (
        <Meter
          label="Reading the documents"
          share={(pages - unread) / pages}
          words={`${pages - unread} of ${pages} pages read`}
        />
      )}
      <HoldReading open={open} />
      {isOpen && unread === 0 && <AcceptRest open={open} />}
      <Unready open={open} />
    </section>
  )
}
