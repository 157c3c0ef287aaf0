import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useRef } from 'react'

/** A long list of which only what is seen is drawn. Rows are as high as they turn out to be; `rowPx` is the first guess. */
export function VirtualList({
  label,
  count,
  rowPx,
  row,
}: {
  readonly label: string
  readonly count: number
  readonly rowPx: number
  readonly row: (index: number) => ReactNode
}) {
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    overscan: 8,
  })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard
    <div ref={scroller} className="virtual-list" tabIndex={0}>
      <ul aria-label={label} className="virtual-list-length" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, key, start }) => (
          <li
            key={key}
            ref={rows.measureElement}
            data-index={index}
            aria-setsize={count}
            aria-posinset={index + 1}
            className="virtual-list-row"
            style={{ transform: `translateY(${start}px)` }}
          >
            {row(index)}
          </li>
        ))}
      </ul>
    </div>
  )
}
