import { fold } from '../../shared/detect/lexicons.ts'
import type { SharedName } from '../../shared/model/finding.ts'
import { collectInputs } from './collect-inputs.ts'
import { type Detected, type DetectOptions, detect } from './detect.ts'
import { type Found, find, isRead } from './find.ts'
import { inOrder, inParallel } from './in-parallel.ts'
import type { Session } from './session.ts'

/** Pages that are held until the names of all documents are known; past them a batch is answered, and its names go on to the next. */
const mostHeld = 2_000

type Named = Detected & Partial<Pick<Found, 'names'>>

/**
 * Detects in everything at the given places, several files at a time, and hands out the answers in their order. A person
 * whom one document introduces is looked for in the others, so that answers wait for all documents of a batch.
 */
export async function* detectAll(
  session: Session,
  places: readonly string[],
  options: DetectOptions,
): AsyncGenerator<Detected> {
  const inputs = await collectInputs(places)
  session.progress({ type: 'documents', count: inputs.length })
  const names = new RunNames()
  let held: Named[] = []
  for await (const found of inOrder(inputs, session.pool.size, (input) => detect(session, input, options))) {
    session.progress({ type: 'document', document: found.file })
    names.learn(found)
    held.push(found)
    if (held.reduce((count, { pages }) => count + pages.length, 0) < mostHeld) continue
    yield* await crossed(session, held, names, options)
    held = []
  }
  yield* await crossed(session, held, names, options)
}

/** Detects again where a name of another document stands. */
const crossed = (
  session: Session,
  held: readonly Named[],
  names: RunNames,
  { policy }: DetectOptions,
): Promise<readonly Detected[]> =>
  inParallel(held, session.pool.size, async (found) => {
    const foreign = names.foreignIn(found)
    if (foreign.length === 0 || found.sha256 === null) return found
    const { findings } = await find(session, { source: { sha256: found.sha256 } }, found.pages, policy, foreign)
    return { ...found, findings }
  })

const word = /\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*/gu

function wordsOf({ pages }: Detected): ReadonlySet<string> {
  const words = new Set<string>()
  for (const { text } of pages.filter(isRead)) for (const [one] of text.matchAll(word)) words.add(fold(one))
  return words
}

/** The names of a run, each with the documents that introduce it. */
class RunNames {
  readonly #known = new Map<string, { readonly name: SharedName; readonly introducedIn: Set<string | null> }>()

  learn({ names = [], sha256 }: Named): void {
    for (const name of names) {
      const known = this.#known.get(name.key)
      const introducedIn = (known?.introducedIn ?? new Set()).add(sha256)
      this.#known.set(name.key, { name: known?.name.role ? known.name : name, introducedIn })
    }
  }

  /** Those of other documents that stand in this one. */
  foreignIn(found: Detected): readonly SharedName[] {
    if (this.#known.size === 0) return []
    const words = wordsOf(found)
    return [...this.#known.values()]
      .filter(({ name, introducedIn }) => words.has(name.key) && !introducedIn.has(found.sha256))
      .map(({ name }) => name)
  }
}
