import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { treatmentOf } from '../../../shared/detect/disposition.ts'
import type { DocumentType } from '../../../shared/model/document-type.ts'
import type { EntityId } from '../../../shared/model/entity.ts'
import type { Role } from '../../../shared/model/finding.ts'
import { Policy } from '../../../shared/model/policy.ts'
import { ruleFor } from '../../../shared/model/policy-rules.ts'

const folder = join(import.meta.dirname, '../../../resources/policies')
const ids = readdirSync(folder).map((file) => file.slice(0, -'.json'.length))
const policyOf = (id: string): Policy => Policy.parse(JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8')))

const treated = (id: string, entity: EntityId, role: Role | null): string => {
  const rule = ruleFor(policyOf(id), entity)
  return (role === null ? undefined : rule.roles?.[role]?.disposition) ?? rule.disposition
}

it.each(ids)('%s fits the schema and is called as its file', (id) => {
  expect(policyOf(id).id).toBe(id)
})

/** What each export does with the data of whom (domain.md §1.2, §1.4). */
const table: readonly (readonly [string, EntityId, Role | null, string])[] = [
  ['service-copy', 'ADDRESS', 'witness', 'redact'],
  ['service-copy', 'ADDRESS', 'victim', 'redact'],
  ['service-copy', 'ADDRESS', 'suspect', 'keep'],
  ['service-copy', 'PHONE_NUMBER', 'witness', 'redact'],
  ['service-copy', 'PHONE_NUMBER', 'officer', 'keep'],
  ['service-copy', 'PERSON', 'witness', 'keep'],
  ['service-copy', 'PERSON', 'child', 'redact'],
  ['service-copy', 'PREVIOUS_CONVICTION', 'witness', 'redact'],
  ['service-copy', 'PNC_ID', 'third-party', 'redact'],
  ['service-copy', 'URN', null, 'keep'],
  ['third-party', 'PERSON', 'suspect', 'redact'],
  ['third-party', 'PERSON', 'victim', 'redact'],
  ['third-party', 'PERSON', 'officer', 'review'],
  ['third-party', 'ADDRESS', 'suspect', 'redact'],
  ['third-party', 'DATE_OF_BIRTH', null, 'redact'],
  ['third-party', 'CRIME_REF', null, 'review'],
]

/** The same entity and role on one kind of paper and on others. */
const papers: readonly (readonly [string, EntityId, Role | null, DocumentType | null, string])[] = [
  ['pre-charge', 'DATE_OF_BIRTH', null, null, 'redact'],
  ['pre-charge', 'DATE_OF_BIRTH', null, 'PNC print', 'review'],
  ['pre-charge', 'DATE_OF_BIRTH', 'suspect', 'PNC print', 'keep'],
  ['pre-charge', 'ORGANISATION', null, 'MG5', 'review'],
  ['pre-charge', 'ORGANISATION', null, 'School record', 'redact'],
  ['service-copy', 'COLLAR_NUMBER', null, 'MG11', 'keep'],
  ['service-copy', 'COLLAR_NUMBER', null, 'Incident log', 'review'],
  ['service-copy', 'COLLAR_NUMBER', 'officer', 'Incident log', 'review'],
]

describe('what the kind of paper changes', () => {
  it.each(papers)('%s: %s of %s on %s is treated as %s', (id, entity, role, documentType, disposition) => {
    const claim = { entity, start: 0, end: 1, score: 0.9, because: '' }
    expect(treatmentOf(policyOf(id), claim, 'x', { role, documentType })?.disposition).toBe(disposition)
  })
})

describe('who is protected in which export', () => {
  it.each(table)('%s: %s of %s is treated as %s %s', (id, entity, role, disposition) => {
    expect(treated(id, entity, role)).toBe(disposition)
  })
})
