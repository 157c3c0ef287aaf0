import type { Check, CheckedCase, Concern } from './check.ts'
import { decidedDifferently } from './decided-differently.ts'
import { offencePlaceHidden } from './offence-place-hidden.ts'
import { personBothWays } from './person-both-ways.ts'
import { decidedTooFast, decidedUnseen } from './reading-speed.ts'
import { samePage, similarPage } from './same-page.ts'
import { stillIdentifiable } from './still-identifiable.ts'
import { suspectHidden } from './suspect-hidden.ts'
import { visibleElsewhere } from './visible-elsewhere.ts'

/** All checks over a whole case, most telling first. */
export const checks: readonly Check[] = [
  visibleElsewhere,
  decidedDifferently,
  stillIdentifiable,
  suspectHidden,
  offencePlaceHidden,
  personBothWays,
  decidedTooFast,
  decidedUnseen,
  samePage,
  similarPage,
]

export const runChecks = (checked: CheckedCase): readonly Concern[] => checks.flatMap((check) => check.run(checked))
