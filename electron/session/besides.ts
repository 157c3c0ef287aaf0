import { type Beside, type BesideCount, countBesides } from '../../shared/model/beside.ts'
import type { Finding } from '../../shared/model/finding.ts'
import type { ReadPage } from '../../shared/model/page-text.ts'
import type { Policy } from '../../shared/model/policy.ts'
import { isRead } from './find.ts'
import type { OpenDocument } from './open-document.ts'
import type { Session } from './session.ts'

/** Something beside the pages, and what is personal in it. */
export interface FoundBeside extends Beside {
  readonly findings: readonly Finding[]
}

/** Of one kind: how many there are, and how many findings are in them. */
export interface BesideTally extends BesideCount {
  readonly findings: number
}

/** What a document holds that a reader of its pages does not see. */
export async function listBesides(
  session: Session,
  { source }: OpenDocument,
  pages: readonly ReadPage[],
): Promise<readonly Beside[]> {
  const ofFile = await session.pool.run('list-besides', { source }, { signal: session.signal, affinity: source.path })
  const ofPages = pages
    .filter(isRead)
    .flatMap(({ pageIndex, hidden }) => hidden.map(({ kind, text }) => ({ kind, pageIndex, text })))
  return [...ofPages, ...ofFile]
}

/** The same, each text run through detection: a name in a comment is a name. */
export async function findBesides(
  session: Session,
  document: OpenDocument,
  pages: readonly ReadPage[],
  policy: Policy,
): Promise<readonly FoundBeside[]> {
  const besides = await listBesides(session, document, pages)
  if (besides.every(({ text }) => text === '')) return besides.map((beside) => ({ ...beside, findings: [] }))
  const texts = besides.map(({ text }, pageIndex) => ({ pageIndex, text, source: 'text' as const }))
  const input = { documentSha256: document.source.sha256, pages: texts, policy }
  const { findings } = await session.pool.run('detect-document', input, { signal: session.signal })
  return besides.map((beside, i) => ({ ...beside, findings: findings.filter(({ pageIndex }) => pageIndex === i) }))
}

/** Without any text: for a receipt. */
export const tallyOf = (besides: readonly FoundBeside[]): readonly BesideTally[] =>
  countBesides(besides).map(({ kind, count }) => ({
    kind,
    count,
    findings: besides.reduce((sum, beside) => sum + (beside.kind === kind ? beside.findings.length : 0), 0),
  }))
