import type { Box, Quad } from '../geometry/quad.ts'
import type { EntityId } from './entity.ts'
import type { Disposition, Finding } from './finding.ts'
import type { ReasonCode } from './reason-code.ts'

export type MarkOrigin = 'finding' | 'propagated' | 'drawn' | 'searched'

/** A proposed redaction on a page. Reversible: nothing is destroyed until an export applies it. */
export interface Mark {
  readonly id: string
  readonly pageIndex: number
  readonly origin: MarkOrigin
  /** One quad a line. */
  readonly quads: readonly Quad[]
  /** null where a person drew a box. */
  readonly entity: EntityId | null
  readonly reasonCode: ReasonCode
  readonly disposition: Disposition
  /** The finding behind it; null for a drawn box. */
  readonly finding: Finding | null
}

/** An area of a page whose content an export destroys, and the code printed on it. */
export interface Region {
  readonly box: Box
  readonly reasonCode: ReasonCode
}
