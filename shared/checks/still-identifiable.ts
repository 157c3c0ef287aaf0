import type { EntityId } from '../model/entity.ts'
import type { CaseMark } from '../review/case/case-state.ts'
import { type Check, type CheckedPage, type Concern, placeOfMark } from './check.ts'

/** What narrows down who someone is, though none of it names them (Sweeney 2000; TVP reprimand, ICO 2023). */
const telling: Partial<Record<EntityId, string>> = {
  AGE: 'age',
  DATE_OF_BIRTH: 'age',
  ADDRESS: 'where they live',
  POSTCODE: 'where they live',
  LOCATION: 'where they live',
  ORGANISATION: 'where they work or learn',
  OCCUPATION: 'what they do',
  RELATIONSHIP: 'whom they belong to',
  VEHICLE: 'their vehicle',
  VRM: 'their vehicle',
  MEDICAL: 'their health',
  NATIONALITY: 'where they come from',
  ETHNICITY: 'where they come from',
  RELIGION: 'their belief',
  SOCIAL_HANDLE: 'their name online',
  EMAIL_ADDRESS: 'how to reach them',
  PHONE_NUMBER: 'how to reach them',
}

/** UTF-16 units between a hidden name and what may be about the person: about a paragraph. */
const reach = 400
/** Kinds that together single someone out. */
const enough = 3

/** Around a name that is hidden, three or more different things that a policy or a person left visible. */
export const stillIdentifiable: Check = {
  name: 'still-identifiable',
  run: ({ pages }) => {
    const concerns = new Map<string, Concern>()
    for (const page of pages()) for (const found of around(page)) merge(concerns, found)
    return [...concerns.values()]
  },
}

function around({ marks }: CheckedPage): readonly Concern[] {
  const visible = marks.filter((mark) => isVisible(mark) && telling[mark.entity ?? 'PERSON'] !== undefined)
  if (visible.length < enough) return []
  return marks.filter(isHiddenName).flatMap((name): readonly Concern[] => {
    const near = visible.filter((mark) => isNear(name, mark))
    const kinds = new Set(near.map((mark) => telling[mark.entity ?? 'PERSON']))
    if (kinds.size < enough) return []
    return [{ check: 'still-identifiable', about: name.finding?.text ?? '', places: near.map(placeOfMark) }]
  })
}

const isVisible = ({ state, disposition }: CaseMark): boolean =>
  state === 'rejected' || (state === 'proposed' && disposition === 'keep')

/** A suspect or an officer whose name is hidden is no witness to protect. */
const isHiddenName = ({ entity, state, finding }: CaseMark): boolean =>
  entity === 'PERSON' && state === 'accepted' && finding?.role !== 'suspect' && finding?.role !== 'officer'

function isNear({ finding: a }: CaseMark, { finding: b }: CaseMark): boolean {
  return a !== null && b !== null && a.start - b.end < reach && b.start - a.end < reach
}

function merge(concerns: Map<string, Concern>, found: Concern): void {
  const key = found.about.toLowerCase()
  const known = concerns.get(key)
  const places = [...(known?.places ?? []), ...found.places]
  const unique = new Map(places.map((place) => [place.markId, place]))
  concerns.set(key, { ...found, places: [...unique.values()] })
}
