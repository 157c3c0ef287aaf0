import { matchesOf } from '../matches.ts'
import { isNameable, saidRun, spanOf } from '../names.ts'
import { firstTokenAt } from '../page-view.ts'
import type { Candidate, Recognizer } from '../recognizer.ts'

const versus = /\b(?:R|Regina|Rex|Crown|The King|The Queen|King|Queen|Police|DPP|CPS) (?:v|vs|V|-v-)\.? (?=\p{Lu})/gu

/** `R v GITTINS and GITTINS`: who is on trial. */
export const personVersus: Recognizer = {
  id: 'person-versus',
  entities: ['PERSON'],
  find: (view) => {
    const found: Candidate[] = []
    for (const match of matchesOf(view, versus)) {
      let i = firstTokenAt(view, match.index + match[0].length)
      for (let n = 0; n < 8; n++) {
        const run = saidRun(view, i, isNameable)
        if (run.to === run.from) break
        found.push({
          entity: 'PERSON',
          ...spanOf(view, run),
          score: 0.9,
          because: 'named as the accused in the title of the case',
          learn: true,
          learnWords: true,
          role: 'suspect',
        })
        const next = view.tokens[run.to]
        if (next === undefined || !/^(?:, | )$/.test(next.before)) break
        i = next.key === 'and' ? run.to + 1 : run.to
      }
    }
    return found
  },
}
