import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, memo, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { isOpen } from '../../../shared/review/case/case-state.ts'
import { markOf, useCount, useMark, useReviewPart } from '../../state/review.ts'
import { type Group, type Grouping, groupsOf } from '../../state/review-groups.ts'
import { loadPeople, usePeople } from '../../state/review-people.ts'
import { goToMark, useIsCurrent, useMarkId } from '../../state/review-place.ts'
import { kindOf, lookOf, nameOfMark, textOfMark } from '../../text/mark-words.ts'
import { Pick } from '../../ui/pick.tsx'
import { LookSign } from './look-sign.tsx'

const groupings: readonly { readonly value: Grouping; readonly label: string }[] = [
  { value: 'page', label: 'By page' },
  { value: 'person', label: 'By person' },
  { value: 'kind', label: 'By kind' },
  { value: 'confidence', label: 'By confidence' },
]

type Row = { readonly group: Group } | { readonly id: string }

const noIds: readonly string[] = []

/** Every mark of the document, put together as one likes; a click goes there. */
export function MarkList() {
  const [by, setBy] = useState<Grouping>('page')
  const order = useReviewPart((r) => r.order, noIds)
  const people = usePeople()
  // biome-ignore lint/correctness/useExhaustiveDependencies: names are looked up again when another document is shown
  useEffect(() => void loadPeople(), [order.length > 0])
  const rows = useMemo(() => {
    const marks = order.flatMap((id) => markOf(id) ?? [])
    return groupsOf(marks, by, people).flatMap((group): Row[] => [{ group }, ...group.ids.map((id) => ({ id }))])
  }, [order, by, people])
  return (
    <section className="mark-list" aria-label="List of marks" data-part>
      <Pick label="Marks" value={by} options={groupings} onChange={setBy} isLabelHidden />
      <Rows rows={rows} />
    </section>
  )
}

function Rows({ rows }: { readonly rows: readonly Row[] }) {
  const scroller = useRef<HTMLDivElement>(null)
  const view = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 32,
    overscan: 6,
  })
  const current = useDeferredValue(useMarkId())
  const at = useMemo(() => rows.findIndex((row) => 'id' in row && row.id === current), [rows, current])
  useEffect(() => {
    if (at >= 0) view.scrollToIndex(at, { align: 'auto' })
  }, [at, view])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the rows in it are buttons; arrow keys go from one to the next
    <div ref={scroller} className="mark-rows" onKeyDown={stepRow}>
      <ul aria-label="Marks of this document" className="virtual-list-length" style={{ height: view.getTotalSize() }}>
        {view.getVirtualItems().map(({ index, start }) => {
          const row = rows[index]
          return (
            <li
              key={index}
              className="virtual-list-row"
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
            >
              {row &&
                ('group' in row ? (
                  <GroupRow group={row.group} />
                ) : (
                  <MarkRow id={row.id} isFirst={at < 0 && index === 1} />
                ))}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

/** Arrow keys go from row to row. */
function stepRow(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0 || !(event.target instanceof HTMLElement)) return
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('.mark-row')].sort(
    (a, b) => placeIn(a) - placeIn(b),
  )
  rows[rows.indexOf(event.target) + step]?.focus()
  event.preventDefault()
}

const placeIn = (row: HTMLElement): number => row.getBoundingClientRect().top

function GroupRow({ group }: { readonly group: Group }) {
  const open = useCount(() => group.ids.reduce((sum, id) => sum + (isOpenId(id) ? 1 : 0), 0))
  return (
    <h2 className="mark-group">
      <span>{group.label}</span>
      <span className="mark-group-count">
        {open === 0 ? `${group.ids.length} ✓` : `${open} of ${group.ids.length} open`}
      </span>
    </h2>
  )
}

const isOpenId = (id: string): boolean => {
  const mark = markOf(id)
  return mark !== null && isOpen(mark)
}

const MarkRow = memo(function MarkRow({ id, isFirst }: { readonly id: string; readonly isFirst: boolean }) {
  const mark = useMark(id)
  const isCurrent = useIsCurrent(id)
  if (!mark) return null
  return (
    <button
      type="button"
      className="mark-row"
      aria-current={isCurrent || undefined}
      aria-label={`${nameOfMark(mark)}, page ${mark.pageIndex + 1}`}
      tabIndex={isCurrent || isFirst ? 0 : -1}
      onClick={() => goToMark(id)}
    >
      <LookSign look={lookOf(mark)} />
      <span className="mark-row-text">{textOfMark(mark) || kindOf(mark)}</span>
      <span className="mark-row-kind">{textOfMark(mark) ? kindOf(mark) : ''}</span>
    </button>
  )
})
