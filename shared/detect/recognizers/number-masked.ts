import { before, columnHeader } from '../context.ts'
import { holdsOneOf, matchesOf } from '../matches.ts'
import { kindNamedBefore, numberKinds, numberLabels } from '../number-labels.ts'
import type { Candidate, Recognizer } from '../recognizer.ts'

/** Labels in capitals are no part of the number. */
const noLabel =
  '(?!(?:NHS|CHI|NI|NINO|DOB|PNC|CRO|ASN|URN|IMEI|ICCID|IMSI|SIM|IP|MAC|IBAN|PAN|VRM|CAD|REG|TEL|MOB|NO|ID|REF|CARD|AND|THE)\\b)'
const piece = '[A-Z\\d*•]{1,20}'

/** Groups of figures and capitals, some of them hidden by stars, bullets or small and large x. */
const masked = [
  new RegExp(`(?<![\\w*•])${noLabel}(?=[A-Z\\d /.:-]{0,20}[*•]{2})${piece}(?:[ /.:-]${piece}){0,8}(?![\\w*•])`, 'g'),
  /(?<![\w])(?=[\dX /.:-]{0,20}XX|[\dx /.:-]{0,20}xx)[\dXx]{1,20}(?:[ /.:-][\dXx]{1,20}){0,8}(?![\w])/g,
]

const hints = ['**', '••', 'xx']
const headings = numberLabels.map(([entity, words]) => [entity, new RegExp(`\\b(?:${words})\\b`, 'i')] as const)

/** A number of which a part is hidden, where a label tells what it is: "NHS No *** *** 5919". */
export const numberMasked: Recognizer = {
  id: 'number-masked',
  entities: numberKinds,
  find: (view) => {
    if (!holdsOneOf(view, hints)) return []
    const found: Candidate[] = []
    for (const match of masked.flatMap((pattern) => matchesOf(view, pattern))) {
      const [value, start] = [match[0], match.index]
      if (!/\d/.test(value) && !/[*•]{3}/.test(value)) continue
      const entity =
        kindNamedBefore(before(view, start, 40)) ??
        headings.find(([, words]) => columnHeader(view, start, words) !== null)?.[0]
      if (entity === undefined || entity === null) continue
      found.push({
        entity,
        start,
        end: start + value.length,
        score: 0.85,
        because: 'a number partly hidden, named before it',
      })
    }
    return found
  },
}
