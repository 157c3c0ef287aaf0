import { canonical } from '../../../shared/audit/canonical.ts'
import { sha256 } from '../../store/digest.ts'
import type { LoadedPolicy } from '../load-policy.ts'

/** To be raised when the engines that read pages, or what is made of their words, change: pages are then read again on request. */
const reading = 2

/** To be raised when rules change within one version of the program. */
const rules = 2

/** By what pages were read. */
export const readingVersion = (product: string): string => `${product.split(' ')[0]} reading ${reading}`

/** By what marks were found: the program's rules and the policy. */
export const rulesDigest = (product: string, policy: Pick<LoadedPolicy, 'sha256'>): string =>
  sha256(canonical({ product, rules, policy: policy.sha256 }))
