import { readFileSync } from 'node:fs'
import { CaseDetails } from '../../../shared/model/case.ts'
import { placesIn } from './case-place.ts'
import type { CaseSettings } from './detail-table.ts'
import type { Seals } from './seals.ts'

/** For details that can no longer be read: what the list of cases last showed, over `fallback`. */
export function salvagedSettings(
  folder: string,
  seals: Seals,
  fallback: CaseSettings,
): { readonly details: 'summary' | 'lost'; readonly used: CaseSettings } {
  try {
    const summary = seals.open('summary', readFileSync(placesIn(folder).summary)) as Partial<CaseDetails>
    const { title, urn, classification, limitOn, retainUntil } = summary
    const details = CaseDetails.parse({ ...fallback.details, title, urn, classification, limitOn, retainUntil })
    return { details: 'summary', used: { ...fallback, details } }
  } catch {
    return { details: 'lost', used: fallback }
  }
}
