import { useEffect, useRef } from 'react'
import type { Hit } from '../../../shared/review/case/case-view.ts'
import { closePanel } from '../../state/panel.ts'
import { ask, type Find, findNext, hideHits, previewOf, showHit, useFind } from '../../state/review-find.ts'
import { Button } from '../../ui/button.tsx'
import { Pick } from '../../ui/pick.tsx'
import { VirtualList } from '../../ui/virtual-list.tsx'

const ways = [
  { value: 'text', label: 'This text, however written' },
  { value: 'wildcard', label: 'With * and ?' },
  { value: 'regex', label: 'Regular expression' },
  { value: 'fuzzy', label: 'Also misspelt' },
] as const

const places = [
  { value: 'document', label: 'In this document' },
  { value: 'case', label: 'In the whole case' },
] as const

/** Looks for text, lists what was found, and hides it. Enter looks and then goes from hit to hit. */
export function FindPanel() {
  const find = useFind()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.select(), [])
  return (
    <section
      className="find"
      aria-label="Find"
      data-keeps-focus
      data-part
      onKeyDown={(e) => e.key === 'Escape' && closePanel()}
    >
      <form
        className="find-form"
        aria-label="Find text"
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault()
          void findNext()
        }}
      >
        <label className="field">
          Find
          <input
            ref={field}
            className="input"
            type="search"
            maxLength={400}
            value={find.text}
            onChange={(event) => ask({ text: event.target.value })}
          />
        </label>
        <Pick label="How" isLabelHidden value={find.how} options={ways} onChange={(how) => ask({ how })} />
        <Pick label="Where" isLabelHidden value={find.where} options={places} onChange={(where) => ask({ where })} />
        <div className="row">
          <Button type="submit">{find.hits === null ? 'Find (Enter)' : 'Next (Enter)'}</Button>
          <Button kind="quiet" onPress={closePanel}>
            Close (Esc)
          </Button>
        </div>
      </form>
      {find.problem && <p className="concern">{find.problem}</p>}
      {find.hits && <Hits find={find} hits={find.hits} />}
    </section>
  )
}

function Hits({ find, hits }: { readonly find: Find; readonly hits: readonly Hit[] }) {
  return (
    <>
      <p>{previewOf(hits)}</p>
      {hits.length > 0 && (
        <Button kind="main" onPress={() => void hideHits()}>
          {hits.length === 1 ? 'Hide this place' : `Hide all ${hits.length.toLocaleString('en-GB')} places`}
        </Button>
      )}
      <VirtualList
        label="Found"
        count={hits.length}
        rowPx={52}
        row={(at) => {
          const hit = hits[at]
          return hit && <HitRow hit={hit} isCurrent={at === find.at} onPress={() => void showHit(at)} />
        }}
      />
    </>
  )
}

const HitRow = ({
  hit,
  isCurrent,
  onPress,
}: {
  readonly hit: Hit
  readonly isCurrent: boolean
  readonly onPress: () => void
}) => (
  <button type="button" className="hit" aria-current={isCurrent || undefined} onClick={onPress}>
    <span>
      {hit.before && `… ${hit.before}`}
      <mark>{hit.text}</mark>
      {hit.after && `${hit.after} …`}
    </span>
    <span className="quiet">{`Page ${hit.pageIndex + 1}${hit.markId === null ? '' : ', marked'}`}</span>
  </button>
)
