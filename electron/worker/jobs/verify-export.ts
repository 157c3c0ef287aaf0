import type { Job } from '../../../shared/worker/jobs.ts'
import { gather } from '../verify/evidence.ts'
import { checks } from '../verify/index.ts'
import { runChecks } from '../verify/run-checks.ts'

/** Proves from the finished file alone that nothing under a redaction can be read back. Never throws for what the file holds: that is a failed or unknown check. */
export const verifyExport: Job<'verify-export'> = async (input) => {
  const evidence = gather(input)
  try {
    return await runChecks(checks, evidence, input.share)
  } finally {
    await evidence.close()
  }
}
