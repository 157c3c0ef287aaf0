import { kin, titles } from '../name-words.ts'
import { isNameable, isUpper, type Run, saidRun, spanOf } from '../names.ts'
import type { PageView } from '../page-view.ts'
import type { Candidate, Recognizer } from '../recognizer.ts'

/** Titles that are ordinary words too: they count in capitals, or where no sentence begins. */
const loose = /^(?:sir|major|master|sister|brother|father|matron|nurse|judge|madam|lady|lord|miss|hon|sr|fr|col|lt)$/
const professional =
  /^(?:dr|doctor|prof|professor|nurse|matron|midwife|paramedic|judge|hhj|dj|justice|cllr|councillor)$/

const gap = /^(?:\. ?| |: ?|\. "| ")$/
/** Titles that are written with a full stop. */
const short = /^(?:mr|mrs|ms|dr|prof|rev|revd|fr|sr|hon|capt|lt|col|maj|cpl|pte|mstr|cllr)$/

function nameAfter(view: PageView, i: number): Run | null {
  const title = view.tokens[i]
  const next = view.tokens[i + 1]
  if (title === undefined || next === undefined || !gap.test(next.before)) return null
  if (next.before.startsWith('.') && !short.test(title.key)) return null
  if (loose.test(title.key) && !(isUpper(title) && title.text.length > 2)) return null
  const run = saidRun(
    view,
    i + 1,
    (token) => isNameable(token) && token.text !== 'I' && !titles.has(token.key) && !kin.has(token.key),
  )
  return run.to > run.from ? run : null
}

/** `Mrs Tettenhall`, `Dr P. Whelan`, `Uncle Minh`: the name without its title. */
export const personTitled: Recognizer = {
  id: 'person-titled',
  entities: ['PERSON'],
  find: (view) => {
    const found: Candidate[] = []
    for (let i = 0; i < view.tokens.length; i++) {
      const title = view.tokens[i]
      if (title === undefined || !titles.has(title.key)) continue
      const run = nameAfter(view, i)
      if (run === null) continue
      const because = `follows the title "${title.text}"`
      const role = professional.test(title.key) ? { role: 'professional' as const } : {}
      found.push({
        entity: 'PERSON',
        ...spanOf(view, run),
        score: loose.test(title.key) ? 0.6 : 0.9,
        because,
        learn: !loose.test(title.key),
        learnWords: /^(?:mr|mrs|ms|miss|dr)$/.test(title.key),
        ...role,
      })
    }
    return found
  },
}
