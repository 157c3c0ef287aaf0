import type { UncleanReason } from '../../../shared/model/export.ts'

/** Thrown while a page is being copied, as soon as something shows that it must be burned instead. */
export class Unclean extends Error {
  readonly reason: UncleanReason

  constructor(reason: UncleanReason) {
    super(reason)
    this.reason = reason
  }
}

/** The reason behind anything thrown while copying: what was not foreseen cannot be rebuilt. */
export const reasonOf = (thrown: unknown): UncleanReason =>
  thrown instanceof Unclean ? thrown.reason : 'not-rebuildable'
