import { useEffect, useRef } from 'react'
import { errors } from '../../../shared/errors.ts'
import type { SeenExport } from '../../../shared/ipc/case-contract.ts'
import type { Res } from '../../../shared/ipc/contract.ts'
import { burnedInsteadLines } from '../../../shared/model/burned-instead.ts'
import type { Method } from '../../../shared/model/export.ts'
import { call } from '../../state/call.ts'
import { type Exporting, putResultAway } from '../../state/exporting.ts'
import { attempt } from '../../state/notice.ts'
import type { OpenCase } from '../../state/open-case.ts'
import { goToDocument } from '../../state/places.ts'
import { count } from '../../text/mark-words.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Unready } from '../case/unready.tsx'

/** What was released, how each page was made, and what the proof looked at. */
export function ExportResult({
  open,
  exporting,
  result,
}: {
  readonly open: OpenCase
  readonly exporting: Exporting
  readonly result: Res<'case.export'>
}) {
  const released = result.documents.filter(({ error }) => error === null).length
  const isWhole = released === result.documents.length && result.unready.length === 0
  const isStopped = result.documents.some(({ error }) => error === 'CANCELLED')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <>
      <div role="status" className="row">
        <h2 ref={heading} tabIndex={-1}>
          {isWhole
            ? `${released === 1 ? '1 copy is' : `All ${released} copies are`} verified and released`
            : `${isStopped ? 'Stopped: ' : ''}${released} of ${result.documents.length} copies were released`}
        </h2>
      </div>
      <div className="row">
        <Button
          kind="main"
          onPress={() => void attempt(() => call('folder.open', { documentId: exporting.folder.documentId }))}
        >
          {`Open the folder “${exporting.folder.name}”`}
        </Button>
        <Button onPress={() => goToDocument('compare', open.caseId)}>Compare with the originals</Button>
        <Button onPress={putResultAway}>Export again …</Button>
      </div>
      {result.unready.length > 0 && <Unready open={open} />}
      {result.documents.map((document) => (
        <DocumentResult key={document.documentId} document={document} />
      ))}
    </>
  )
}

const DocumentResult = ({ document }: { readonly document: SeenExport }) => {
  const { name, error, redactions, pages, burnedInstead, verification } = document
  const titleId = `result-${document.documentId}`
  return (
    <section className="export-result" aria-labelledby={titleId}>
      <div className="row result-head">
        <h3 id={titleId}>{name}</h3>
        {error === 'CANCELLED' ? (
          <Badge tone="plain">Stopped before it was proven: not released</Badge>
        ) : error ? (
          <Badge tone="bad">{errors[error].sentence}</Badge>
        ) : (
          <>
            <Badge tone="good">Verified</Badge>
            <span>{`${count(redactions, 'redaction')} on ${count(pages.length, 'page')}`}</span>
          </>
        )}
      </div>
      <div className="result-details">
        {pages.length > 0 && (
          <details>
            <summary>Page by page</summary>
            <ul className="plain-list">
              {pages.map((page) => (
                <li key={page.pageNumber}>
                  {`Page ${page.pageNumber}: ${methodWords[page.method]}${page.redactions > 0 ? `, ${page.redactions} ${page.redactions === 1 ? 'box' : 'boxes'}` : ''}`}
                </li>
              ))}
            </ul>
            {Object.keys(burnedInstead).length > 0 && (
              <>
                <p>Some pages were to be excised, and were burned. Nothing more is left in them; they are pictures.</p>
                <ul className="plain-list">
                  {burnedInsteadLines(burnedInstead).map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              </>
            )}
          </details>
        )}
        {verification && (
          <details>
            <summary>{`What the proof looked at (${verification.checks.length} checks)`}</summary>
            <ul className="plain-list">
              {verification.checks.map(({ name: check, engine, result, pages: at, detail }) => (
                <li key={`${check} ${engine}`}>
                  {`${check.replaceAll('-', ' ')}, by ${engine}: ${result}${detail ? `, ${detail}` : ''}${at.length > 0 ? ` (page ${at.slice(0, 20).join(', ')})` : ''}`}
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </section>
  )
}

const methodWords: Readonly<Record<Method, string>> = {
  copied: 'proven clean and rebuilt with its text',
  burned: 'a new picture with a new text layer',
  excised: 'its letters cut out, the rest kept as text',
}
