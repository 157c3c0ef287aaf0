import type { LengthBucket } from './entry.ts'

/** A coarse length: an exact one would narrow a short list of suspects. */
export function lengthBucket(length: number): LengthBucket {
  if (length <= 4) return '1-4'
  if (length <= 8) return '5-8'
  if (length <= 16) return '9-16'
  if (length <= 32) return '17-32'
  if (length <= 64) return '33-64'
  return '65+'
}
