import { isKind, isNamePart } from '../lexicons.ts'
import { matchesOf } from '../matches.ts'
import { isNameable, isNameLike, runFrom, spanOf } from '../names.ts'
import { firstTokenAt } from '../page-view.ts'
import type { Candidate, Recognizer } from '../recognizer.ts'

/** A log entry's head: number, date, time, call sign, then who wrote it. */
const head =
  /(?:^|\n)[ \t]{0,8}(?:#\d{1,4}[ \t]+)?(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}[, \t]+)?(?:\d{1,2}[:.]?\d{2}(?:hrs|[:.]\d{2})?[ \t]+)(?:[A-Z]{1,5}\d{1,4}[ \t]+)?(?=\p{Lu})/gu

/** `#1  21.10.24 1140 CAPSTICK`, `16:05:12  out  Keith`. */
export const personLogAuthor: Recognizer = {
  id: 'person-log-author',
  entities: ['PERSON'],
  find: (view) => {
    const found: Candidate[] = []
    for (const match of matchesOf(view, head)) {
      const i = firstTokenAt(view, match.index + match[0].length)
      const run = runFrom(
        view,
        i,
        (token) => isNameable(token) && (isNamePart(token.flags) || token.flags === 0),
        isNameLike,
        3,
      )
      if (run.to === run.from) continue
      const { start, end } = spanOf(view, run)
      const single = run.to - run.from === 1
      const first = view.tokens[i]
      const alone = /^(?:\n|$| {2,}|[,:])/.test(view.text.slice(end, end + 3))
      if (
        !alone ||
        (single &&
          first !== undefined &&
          (first.text.length < 4 ||
            (first.shape === 'capitals' && first.text.length < 6 && first.flags === 0) ||
            isKind(first.flags, 'word')))
      )
        continue
      found.push({ entity: 'PERSON', start, end, score: 0.6, because: 'named at the head of a log entry', learn: true })
    }
    return found
  },
}
