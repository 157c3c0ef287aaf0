/** A document that hides a secret in one way, built byte by byte. */
export interface LeakCase {
  /** `NN-name`; NN is the row of leak-cases.md. */
  readonly id: string
  /** How the secret is hidden. */
  readonly title: string
  readonly build: () => Uint8Array | Promise<Uint8Array>
  /** By default SECRET. */
  readonly secret?: string
  /** By default NEIGHBOUR; null where nothing else can be seen. */
  readonly neighbour?: string | null
  /** Without the dot; by default pdf. */
  readonly extension?: 'pdf' | 'png' | 'jpg' | 'tif'
  /** Takes text recognition, or is much like another case: left to the full report. */
  readonly isLong?: boolean
  /** A code with which the input may also be refused. */
  readonly mayBeRefused?: string
}
