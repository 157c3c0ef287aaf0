import type { EntityId } from '../../model/entity.ts'
import { before } from '../context.ts'
import { holdsOneOf, matchesOf } from '../matches.ts'
import { kindNamedBefore, numberKinds } from '../number-labels.ts'
import type { Candidate, Recognizer } from '../recognizer.ts'
import { digitWord, numberWord, phoneticWord, writtenOut } from '../spoken.ts'

const sign = `(?:(?:double|treble|triple)[ -])?(?:${phoneticWord}|${numberWord}|hundred|[a-z]|\\d{1,6})`
const joiner = '(?:(?:slash|stroke|dash|hyphen|oblique|dot|point),? )?'
const run = new RegExp(`(?<![\\w'-])${sign}(?:(?:,? | - |-)${joiner}${sign}){3,30}(?![\\w'])`, 'gi')

/** Two words of figures or letters side by side: without them nothing is dictated. */
const dictated = new RegExp(
  `\\b(?:${phoneticWord}|${digitWord}),?[ -](?:and )?(?:${phoneticWord}|${numberWord})\\b`,
  'i',
)

const plateLabel =
  /\b(?:vrm|vrn|reg(?:istration)?|index|plates?)(?: (?:no|number|mark|plate))?\.?(?: (?:is|was|of|as|reads?))?[ :-]*$/i
const plate = /^(?:[A-Z]{2}\d{2}[A-Z]{3}|[A-Z]\d{1,3}[A-Z]{3}|[A-Z]{3}\d{1,3}[A-Z])$/
const postcode = /^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/
const letters = new RegExp(`\\b(?:${phoneticWord})\\b`, 'gi')

function kindOf(text: string, label: string): EntityId | null {
  const written = writtenOut(text)
  if (written.length < 4 || !/\d/.test(written)) return null
  if (plateLabel.test(label)) return 'VRM'
  const named = kindNamedBefore(label)
  if (named === 'DATE_OF_BIRTH') return /^\d{5,8}$/.test(written) ? named : null
  if (named !== null) return named
  if ((text.match(letters)?.length ?? 0) < 2) return null
  return plate.test(written) ? 'VRM' : postcode.test(written) ? 'POSTCODE' : null
}

/** Numbers, plates and postcodes as they are said aloud: "Yankee Kilo one nine Zulu Lima Bravo", "NHS number is nine four three …". */
export const numberSpoken: Recognizer = {
  id: 'number-spoken',
  entities: [...numberKinds, 'VRM'],
  find: (view) => {
    if (!holdsOneOf(view, dictated)) return []
    const found: Candidate[] = []
    for (const { 0: text, index } of matchesOf(view, run)) {
      if (!/[a-z]{2}/i.test(text)) continue
      const entity = kindOf(text, before(view, index))
      if (entity === null) continue
      found.push({
        entity,
        start: index,
        end: index + text.length,
        score: 0.9,
        because: 'a number said aloud, sign by sign',
      })
    }
    return found
  },
}
