import { Cell, Column, Row, Table, TableBody, TableHeader } from 'react-aria-components'
import { momentWords } from '../../text/date-words.ts'
import { Badge } from '../../ui/badge.tsx'
import { Meter } from '../../ui/meter.tsx'
import { type ListedCase, type QueueColumn, type QueueOrder, shareDone } from './case-queue.ts'
import { daysBetween, timeLimit } from './time-limit.ts'

/** The queue. Enter or a click opens the case. */
export const CaseTable = ({
  cases,
  order,
  onOrder,
  onOpen,
}: {
  readonly cases: readonly ListedCase[]
  readonly order: QueueOrder
  readonly onOrder: (order: QueueOrder) => void
  readonly onOpen: (caseId: string) => void
}) => (
  <div className="table-frame">
    <Table
      aria-label="Cases"
      className="table"
      sortDescriptor={{ column: order.column, direction: order.isDescending ? 'descending' : 'ascending' }}
      onSortChange={({ column, direction }) =>
        onOrder({ column: column as QueueColumn, isDescending: direction === 'descending' })
      }
      onRowAction={(key) => onOpen(String(key))}
    >
      <TableHeader>
        <Column id="title" isRowHeader allowsSorting>
          Case
        </Column>
        <Column>Classification</Column>
        <Column id="limit" allowsSorting>
          Time limit
        </Column>
        <Column id="progress" allowsSorting>
          Progress
        </Column>
        <Column>Stage</Column>
        <Column id="changed" allowsSorting>
          Last worked on
        </Column>
      </TableHeader>
      <TableBody items={[...cases]} renderEmptyState={() => 'No case matches this search.'}>
        {(one) => CaseRow(one)}
      </TableBody>
    </Table>
  </div>
)

const CaseRow = (one: ListedCase) => {
  const { summary, caseId } = one
  const limit = timeLimit(daysBetween(today(), summary?.limitOn ?? null))
  return (
    <Row id={caseId} key={caseId} textValue={summary?.title ?? caseId}>
      <Cell>
        <strong>{summary?.title ?? `Case ${caseId.slice(0, 8)}`}</strong>
        {summary?.urn && <span className="hint"> {summary.urn}</span>}
      </Cell>
      <Cell>{summary?.classification ?? '–'}</Cell>
      <Cell>{summary ? <Badge tone={limit.tone}>{limit.words}</Badge> : '–'}</Cell>
      <Cell>
        {summary ? <Meter label="Done" isLabelHidden share={shareDone(one)} words={progressOf(summary)} /> : '–'}
      </Cell>
      <Cell>{stageOf(one)}</Cell>
      <Cell>{summary ? momentWords(summary.changedAt) : '–'}</Cell>
    </Row>
  )
}

type Summary = NonNullable<ListedCase['summary']>

function progressOf({ documents, pages, pagesRead, marks, marksOpen }: Summary): string {
  if (documents === 0) return 'No documents yet'
  if (pagesRead < pages) return `${pagesRead} of ${pages} pages read`
  return marksOpen === 0 ? `All ${marks} proposals decided` : `${marksOpen} of ${marks} proposals left`
}

const stages: Readonly<Record<Summary['phase'], string>> = {
  open: 'In review',
  submitted: 'With the second reviewer',
  returned: 'Returned for rework',
  'signed-off': 'Signed off',
}

function stageOf({ holder, summary }: ListedCase): string {
  if (holder?.isHere) return 'Open in this window'
  if (holder) return `Open elsewhere: ${holder.reviewer} on ${holder.host}`
  return summary ? stages[summary.phase] : 'Locked, or not yet closed'
}

/** By the clock on the wall, not by UTC. */
const today = (): string => {
  const now = new Date()
  const two = (n: number) => String(n).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
