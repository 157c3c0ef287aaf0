import { z } from 'zod'
import { classifications, LeastConfidence } from './case.ts'
import { OwnWords } from './own-words.ts'

/** `system` follows the operating system; `contrast` is black and white with strong lines. */
export const appearance = z.enum(['system', 'light', 'dark', 'contrast'])

/** Settings that whoever looks after the computer has fixed for everyone who works on it; what is absent is free. */
export const Fixed = z.strictObject({
  appearance: appearance.exactOptional(),
  classification: z.enum(classifications).exactOptional(),
  policyId: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/)
    .exactOptional(),
  isTwoPerson: z.boolean().exactOptional(),
  samplingRate: z.number().min(0).max(1).exactOptional(),
  leastConfidence: LeastConfidence.exactOptional(),
  /** Words that go, and words that stay, in every case. */
  words: OwnWords.exactOptional(),
})

export type Fixed = z.output<typeof Fixed>

/** What of it concerns a case: put over its details whenever they are set. */
export const fixedDetails = ({ appearance: _, words: __, ...details }: Fixed): Omit<Fixed, 'appearance' | 'words'> =>
  details
