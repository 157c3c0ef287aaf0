import type { ReasonCode } from './reason-code.ts'

export interface Entity {
  readonly label: string
  /** CPS category under which it is redacted. */
  readonly reasonCode: ReasonCode
  readonly description: string
}

/** Every kind of personal data that the product knows; `entities --json` prints this table. */
export const entities = {
  PERSON: {
    label: 'Name',
    reasonCode: '1',
    description: 'A name or part of a name of a living or dead person, nicknames and initials included',
  },
  PHONE_NUMBER: { label: 'Phone number', reasonCode: '12', description: 'A telephone number, UK or international' },
} as const satisfies Record<string, Entity>

export type EntityId = keyof typeof entities
