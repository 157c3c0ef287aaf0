import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { z } from 'zod'
import type { ErrorCode } from '../../shared/errors.ts'
import { type GoldDocument, type Prediction, type Score, score } from '../../shared/evaluate/score.ts'
import type { Policy } from '../../shared/model/policy.ts'
import { Failure } from '../../shared/result.ts'
import { exists } from '../store/durable.ts'
import { type Detected, detect } from './detect.ts'
import { inOrder } from './in-parallel.ts'
import type { Session } from './session.ts'

const Gold = z.array(
  z.object({
    doc: z.string(),
    type: z.string().nullish(),
    pdf: z.string().nullish(),
    scan: z.string().nullish(),
    text: z.array(z.string()),
    mentions: z.array(
      z.object({
        page: z.number().int(),
        start: z.number().int(),
        end: z.number().int(),
        type: z.string(),
        text: z.string(),
      }),
    ),
  }),
)

type MarkedDocument = z.infer<typeof Gold>[number]

export interface Evaluation extends Score {
  /** Marked documents that could not be read whole, and those for which there is no file. */
  readonly notRead: readonly { readonly doc: string; readonly error: ErrorCode }[]
}

export interface EvaluateOptions {
  readonly gold: string
  readonly docs: string
  readonly policy: Policy
  /** Share of edits allowed in a comparison; for scans. */
  readonly tolerance: number
}

/** Detects in a marked corpus and says how much of it was found. A document that could not be read counts, with nothing found in it. */
export async function evaluate(session: Session, options: EvaluateOptions): Promise<Evaluation> {
  const gold = await readGold(options.gold)
  const present = await withFiles(gold, options.docs)
  session.progress({ type: 'documents', count: present.length })
  const predictions: Prediction[] = []
  const notRead: { doc: string; error: ErrorCode }[] = []
  const answers = inOrder(present, session.pool.size, async ({ document, file }) => ({
    document,
    found: await detectWhole(session, file, options.policy),
  }))
  for await (const { document, found } of answers) {
    session.progress({ type: 'document', document: found.file })
    predictions.push(...predictionsOf(document.doc, found))
    if (found.error) notRead.push({ doc: document.doc, error: found.error })
  }
  const scored: GoldDocument[] = present.map(({ document }) => document)
  return { ...score(scored, predictions, options.tolerance), notRead }
}

async function readGold(path: string): Promise<readonly MarkedDocument[]> {
  try {
    return Gold.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch {
    throw new Failure('GOLD_INVALID')
  }
}

/** The documents of which the folder holds a file: the one the gold names, or one of the document's name. */
async function withFiles(
  gold: readonly MarkedDocument[],
  docs: string,
): Promise<readonly { readonly document: MarkedDocument; readonly file: string }[]> {
  const found: { document: MarkedDocument; file: string }[] = []
  for (const document of gold) {
    const file = await fileOf(document, docs)
    if (file !== null) found.push({ document, file })
  }
  if (found.length === 0) throw new Failure('INPUT_NOT_FOUND')
  return found
}

async function fileOf({ doc, pdf, scan }: MarkedDocument, docs: string): Promise<string | null> {
  const named = [pdf, scan].filter((path) => typeof path === 'string')
  const candidates = [
    ...named.map((path) => join(docs, basename(path))),
    ...['.pdf', '.txt', '.png', '.jpg', '.jpeg', '.tif', '.tiff'].map((ending) => join(docs, doc + ending)),
    ...named.map((path) => join(docs, path)),
  ]
  for (const path of candidates) if (await exists(path)) return path
  return null
}

const detectWhole = (session: Session, file: string, policy: Policy): Promise<Detected> =>
  detect(session, { file, failure: null }, { policy, ocr: 'auto', password: null, pageNumbers: null })

const predictionsOf = (doc: string, { findings }: Detected): readonly Prediction[] =>
  findings.map(({ pageIndex, text, entity }) => ({ doc, page: pageIndex + 1, text, type: entity }))
