import { matchesOf } from '../matches.ts'
import { lineBounds, lineIndexAt, type PageView } from '../page-view.ts'
import type { Candidate, Recognizer } from '../recognizer.ts'

/** A postcode that ends its line. */
const postcodeLine = /(?<![\w-])[A-PR-UWYZ][A-HK-Y]?\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}(?=,? *(?:\n|$))/g

/** A line of an address as it stands in a letter: a few words with capitals, a number perhaps, no label and no sentence. */
const part =
  /^(?:\d{1,4}[A-Za-z]?,? |(?:Flat|Apt|Unit|Room|Apartment) \w{1,5},? )?"?(?:\p{Lu}[\p{L}'.-]{0,24}"?|of|the|on|upon|in|le|under|y|yr|and|&)(?:,? (?:\p{Lu}[\p{L}'.-]{0,24}|\d{1,4}[A-Za-z]?|of|the|on|upon|in|le|under|y|yr|and|&)){0,5},?$/u

/** A person's or a greeting's line ends the block. */
const ends = /^(?:Mr|Mrs|Ms|Miss|Dr|Dear|The Occupier|PC|DC|PS|DS|Date|Our|Your|Ref|Tel|To|From)\b/

/** A number or the word for a street: without one of them above it a town and its postcode stand alone. */
const opening =
  /^(?:\d|Flat|Apt|Unit|Room|Apartment)|\b(?:Road|Rd|Street|St|Avenue|Ave|Close|Drive|Lane|Court|Gardens|Terrace|Way|Crescent|Place|House|Hill|Grove|Row|Cottage|Farm|Park|Square|Mews|Walk|View|Rise)\b,?$/

const textOf = (view: PageView, index: number): { start: number; text: string } => {
  const { start, end } = lineBounds(view, index)
  const line = end - start > 80 ? '' : view.text.slice(start, end)
  const text = line.trim()
  return { start: start + line.indexOf(text), text }
}

function claims(view: PageView, at: number): Candidate[] {
  const found: Candidate[] = []
  const last = lineIndexAt(view, at)
  let opened = false
  for (let index = last; index >= Math.max(0, last - 5) && !opened; index--) {
    const { start, text } = textOf(view, index)
    const whole = index === last ? text.slice(0, at - start).replace(/[, ]+$/, '') : text
    if (whole === '' && index === last) continue
    if (!part.test(whole) || ends.test(whole)) break
    const because = 'a line of an address above its postcode'
    found.push({ entity: 'ADDRESS', start, end: start + whole.length, score: 0.5, because })
    opened = opening.test(whole)
  }
  return opened ? found : []
}

/** Street, village, town and postcode each on a line of its own, as on an envelope. */
export const addressBlock: Recognizer = {
  id: 'address-block',
  entities: ['ADDRESS'],
  find: (view) => matchesOf(view, postcodeLine).flatMap((match) => claims(view, match.index)),
}
