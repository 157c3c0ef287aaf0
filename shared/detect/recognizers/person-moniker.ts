import { isKind, isNamePart } from '../lexicons.ts'
import { callings, functionWords, kin, neverAlone, things, titles } from '../name-words.ts'
import { isCapitalLine, isForename, opensSentence } from '../names.ts'
import type { PageView } from '../page-view.ts'
import { rankWords } from '../ranks.ts'
import type { Candidate, Recognizer } from '../recognizer.ts'
import type { Token } from '../tokens.ts'
import { wordSet } from '../word-set.ts'

/** What people put before a first name to tell one from another. */
const byNames = wordSet(
  'big little lil fat mad old young tall long skinny slim baldy ginger scouse geordie brummie cockney paddy jock taff irish scottish welsh polish chinese black white crazy psycho dodgy dirty posh drunk drunken blind deaf mental nutty smiley stinky smelly lanky tiny chubby tubby wee auld blonde muscle magic dancing trolley barmy wonky',
)

/** Verbs of telling and meeting, which begin a sentence before a name. */
const verbs = wordSet(
  'rang told saw met text texted asked spoke says said gave took let left ring call called email emailed visit see tell ask phone phoned thank blame love dear hi hello hey sorry thanks poor was is has had with by from to for and or not never get got keep make made let bring brought help hear heard know knew meet miss need pay paid send sent show want wants watch watched good did does mr dear happy loved',
)

const isPlain = (token: Token): boolean =>
  token.shape === 'capitalised' &&
  !isNamePart(token.flags) &&
  !isKind(token.flags, 'notName') &&
  !isKind(token.flags, 'place') &&
  !functionWords.has(token.key) &&
  !titles.has(token.key) &&
  !rankWords.has(token.key) &&
  !kin.has(token.key) &&
  !callings.has(token.key) &&
  !things.has(token.key) &&
  !verbs.has(token.key) &&
  !/(?:ed|ing|ly)$/.test(token.key)

/** A first name, and no thing's: "Big Ben", "Old Bill". */
const isPerson = (token: Token): boolean =>
  token.shape === 'capitalised' &&
  isForename(token) &&
  !isKind(token.flags, 'notName') &&
  !/^(?:ben|bill)$/.test(token.key)

function scoreOf(view: PageView, i: number): number {
  const [word, name] = [view.tokens[i], view.tokens[i + 1]]
  if (word === undefined || name === undefined || name.before !== ' ' || word.shape !== 'capitalised') return 0
  if (!isPerson(name) || isCapitalLine(view, word)) return 0
  if (byNames.has(word.key)) return 0.6
  if (!isKind(word.flags, 'word') || !isPlain(word) || opensSentence(word, i)) return 0
  return isKind(name.flags, 'word') || neverAlone.has(name.key) ? 0 : 0.45
}

/** "Big Col", "Trolley Dave", "Scouse Terry": a by-name with a first name. */
export const personMoniker: Recognizer = {
  id: 'person-moniker',
  entities: ['PERSON'],
  find: (view) => {
    const found: Candidate[] = []
    view.tokens.forEach((word, i) => {
      const score = scoreOf(view, i)
      if (score === 0) return
      const because = 'a by-name with a first name'
      found.push({
        entity: 'PERSON',
        start: word.start,
        end: view.tokens[i + 1]?.end ?? 0,
        score,
        because,
        learn: score > 0.5,
      })
    })
    return found
  },
}
