import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { EntityId } from '../../../shared/model/entity.ts'
import type { Role } from '../../../shared/model/finding.ts'
import { Policy, ruleFor } from '../../../shared/model/policy.ts'

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

describe('who is protected in which export', () => {
  it.each(table)('%s: %s of %s is treated as %s %s', (id, entity, role, disposition) => {
    expect(treated(id, entity, role)).toBe(disposition)
  })
})
