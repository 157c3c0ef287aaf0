import { detectDocument as detect } from '../../../shared/detect/detect-document.ts'
import type { Job } from '../../../shared/worker/jobs.ts'
import { lexicons } from '../lexicons.ts'

export const detectDocument: Job<'detect-document'> = async (input) => detect(input, lexicons())
