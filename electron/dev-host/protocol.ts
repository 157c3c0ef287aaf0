import { strict } from './strict.ts'

/** The stand-in for `protocol`: our scheme is carried by https, which is all of this already. */
export const protocol = strict('protocol', { registerSchemesAsPrivileged: (_schemes: readonly object[]): void => {} })
