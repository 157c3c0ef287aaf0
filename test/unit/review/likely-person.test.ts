import { expect, test } from 'vitest'
import type { Person } from '../../../shared/model/case.ts'
import type { EntityId } from '../../../shared/model/entity.ts'
import { type CaseMark, openMark } from '../../../shared/review/case/case-state.ts'
import { likelyPersonOf } from '../../../shared/review/case/likely-person.ts'
import { personOf } from '../../../shared/review/case/person-of.ts'
import { markOfFinding } from '../../../shared/review/marks.ts'
import { findingOf, pageOf } from './page-of.ts'

const person = (id: string, ...names: readonly string[]): Person => ({
  id,
  names: [...names],
  role: null,
  treatment: 'by-policy',
})
const people = [
  person('w', 'Winsome Threlfall', 'Winnie'),
  person('d', 'Deborah MacMorris'),
  person('t', 'Tom Boothroyd'),
  person('b', 'Beryl Boothroyd'),
  person('n', 'Dawn Morris'),
]

const markOf = (entity: EntityId, text: string): CaseMark => {
  const page = pageOf(text)
  return openMark({ ...markOfFinding(page, { ...findingOf(page, text), entity }), documentId: 'a' }, false)
}

/** Whom a mark means for sure, and whom it seems to mean. */
const rows: readonly [entity: EntityId, text: string, sure: string | null, likely: string | null, why: string][] = [
  ['PERSON', 'Winsome Threlfall', 'w', 'w', 'the name'],
  ['PERSON', 'Mrs Threlfall', 'w', 'w', 'title and surname'],
  ['PERSON', 'W. Threlfall', 'w', 'w', 'an initial'],
  ['PERSON', 'Winnie', 'w', 'w', 'a nickname that was entered'],
  ['PERSON', 'Winsom Threlfell', null, 'w', 'a letter wrong in each word'],
  ['PERSON', 'Thre1fall', null, 'w', 'a figure read for a letter'],
  ['PERSON', 'WT', null, 'w', 'initials'],
  ['PERSON', 'W.T.', null, 'w', 'initials with points'],
  ['PERSON', 'Debs', null, 'd', 'a short form'],
  ['PERSON', 'Deborahs', null, 'd', 'one letter too many'],
  ['PERSON', 'Boothroyd', null, null, 'two people could be meant'],
  ['PERSON', 'Boothryd', null, null, 'two people could be meant by the misspelling'],
  ['PERSON', 'Tom', 't', 't', 'a first name'],
  ['PERSON', 'Tommy', null, null, 'a short name has too many forms'],
  ['PERSON', 'Norris', null, 'n', 'one letter away: shown, never kept visible by it'],
  ['PERSON', 'wt', null, null, 'small letters are no initials'],
  ['EMAIL_ADDRESS', 'winsome.threlfall84@post.example', null, 'w', 'both names'],
  ['EMAIL_ADDRESS', 'wthrelfall@post.example', null, 'w', 'initial and surname'],
  ['EMAIL_ADDRESS', 'winsome.t@post.example', null, 'w', 'first name and initial'],
  ['EMAIL_ADDRESS', 'boothroyd@post.example', null, null, 'a surname alone may be a relative’s'],
  ['EMAIL_ADDRESS', 'office@threlfall.example', null, null, 'the name of a firm'],
  ['SOCIAL_HANDLE', '@beryl_boothroyd', null, 'b', 'both names in an online name'],
  ['DRIVING_LICENCE', 'THREL 657054 W99IJ', null, 'w', 'surname and initial of a driver number'],
  ['DRIVING_LICENCE', 'MCMOR657054DM9IJ', null, 'd', 'Mac is Mc to the DVLA'],
  ['DRIVING_LICENCE', 'THREL657054A99IJ', null, null, 'another initial'],
  ['PHONE_NUMBER', '07700 900471', null, null, 'no name in it'],
]
test.each(rows)('%s %s', (entity, text, sure, likely, why) => {
  const mark = markOf(entity, text)
  expect([personOf(people)(mark), likelyPersonOf(people)(mark)], why).toEqual([sure, likely])
})
