import { createContext, Script } from 'node:vm'
import { contentId } from '../../../shared/detect/hash.ts'
import { locate } from '../../../shared/detect/locate.ts'
import type { PageText } from '../../../shared/model/page-text.ts'
import type { ReasonCode } from '../../../shared/model/reason-code.ts'
import { Failure } from '../../../shared/result.ts'
import type { Change, PlacedMark } from '../../../shared/review/case/case-event.ts'
import { marksOnPage } from '../../../shared/review/case/case-state.ts'
import type { Hit, Revision, SearchRequest } from '../../../shared/review/case/case-view.ts'
import { fuzzySpans, wildcardPattern } from '../../../shared/review/case/find-text.ts'
import { type Span, search } from '../../../shared/review/search.ts'
import { commitAct } from './commit-event.ts'
import { documentOf, liveDocuments, nowOf, type OpenCase } from './open-case.ts'

const mostHits = 10_000
/** Time for one page: a pattern that runs away is stopped and refused. */
const pageMs = 1_000

/** Looks for a text in the whole case, as read. PATTERN_INVALID for a pattern that is wrong or would take too long. */
export function searchCase(c: OpenCase, request: SearchRequest): readonly Hit[] {
  const spansIn = finder(request)
  const hits: Hit[] = []
  for (const document of liveDocuments(c).filter(({ id }) => (request.documentId ?? id) === id))
    for (const page of c.store.pages.texts(document.id))
      for (const span of spansIn(page.text)) if (hits.length < mostHits) hits.push(hitAt(c, document.id, page, span))
  const value = c.seal(request.text)
  const { reviewer } = c.actor
  c.store.commit({ at: nowOf(c), journal: () => [{ type: 'searched', value, hits: hits.length, reviewer }] })
  return hits
}

/** Hides what was found, as one step. Places that a mark covers already are decided with it. */
export function redactHits(
  c: OpenCase,
  request: {
    readonly hits: readonly Pick<Hit, 'documentId' | 'pageIndex' | 'start' | 'end'>[]
    readonly reasonCode?: ReasonCode
  },
): Revision {
  const { hits, reasonCode = '15' } = request
  const marks = hits.map((hit) => markAt(c, hit, reasonCode))
  const created = marks.filter(({ id }) => !c.state.marks.has(id))
  const changes: Change[] = [
    { do: 'create', marks: created },
    { do: 'decide', decision: 'accepted', markIds: marks.map(({ id }) => id) },
  ]
  return commitAct(c, { kind: 'searched', isBulk: hits.length > 1, scope: 'text', changes })
}

function markAt(
  c: OpenCase,
  { documentId, pageIndex, start, end }: Pick<Hit, 'documentId' | 'pageIndex' | 'start' | 'end'>,
  reasonCode: ReasonCode,
): PlacedMark {
  const { sha256 } = documentOf(c, documentId)
  const page = c.store.pages.text(documentId, pageIndex)
  if (!page) throw new Failure('PAGE_UNKNOWN')
  const known = marksOnPage(c.state, documentId, pageIndex).find((mark) => isAt(mark.finding, start, end))
  if (known) return known
  return {
    id: contentId(['searched', sha256, pageIndex, start, end].join('\n')),
    documentId,
    pageIndex,
    origin: 'searched',
    quads: locate(page, start, end),
    entity: null,
    reasonCode,
    disposition: 'redact',
    finding: null,
  }
}

const isAt = (finding: PlacedMark['finding'], start: number, end: number): boolean =>
  finding !== null && finding.start === start && finding.end === end

function hitAt(c: OpenCase, documentId: string, page: Omit<PageText, 'boxes'>, { start, end }: Span): Hit {
  const { pageIndex, text } = page
  const covering = marksOnPage(c.state, documentId, pageIndex).find(
    ({ finding }) => finding && finding.start <= start && end <= finding.end,
  )
  return {
    ...{ documentId, pageIndex, start, end },
    text: text.slice(start, end),
    before: text.slice(Math.max(0, start - 40), start),
    after: text.slice(end, end + 40),
    markId: covering?.id ?? null,
  }
}

function finder({ text, how }: SearchRequest): (page: string) => readonly Span[] {
  if (text.trim() === '' || text.length > 400) throw new Failure('PATTERN_INVALID')
  switch (how) {
    case 'text':
      return (page) => search(page, text)
    case 'fuzzy':
      return (page) => fuzzySpans(page, text)
    case 'wildcard':
      return patternFinder(wildcardPattern(text))
    case 'regex':
      return patternFinder(text)
  }
}

/** Runs a pattern apart, so that one that runs away can be stopped: V8 looks at the clock while it backtracks. */
function patternFinder(pattern: string): (page: string) => readonly Span[] {
  try {
    new RegExp(pattern, 'giu')
  } catch {
    throw new Failure('PATTERN_INVALID')
  }
  const script = new Script(
    `[...text.matchAll(new RegExp(pattern, 'giu'))].filter((m) => m[0] !== '').slice(0, ${mostHits}).map((m) => [m.index, m.index + m[0].length])`,
  )
  return (page) => {
    const context = createContext({ text: page, pattern }, { codeGeneration: { strings: false, wasm: false } })
    try {
      const found = script.runInContext(context, { timeout: pageMs }) as [number, number][]
      return found.map(([start, end]) => ({ start, end }))
    } catch {
      throw new Failure('PATTERN_INVALID')
    }
  }
}
