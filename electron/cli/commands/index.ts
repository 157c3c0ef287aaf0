import type { Command } from '../command.ts'
import { auditVerify } from './audit-verify.ts'
import { detect } from './detect.ts'
import { doctor } from './doctor.ts'
import { entities } from './entities.ts'
import { evaluate } from './evaluate.ts'
import { redact } from './redact.ts'
import { verify } from './verify.ts'

/** All commands, in the order of the help. */
export const commands: readonly Command[] = [detect, redact, verify, auditVerify, entities, evaluate, doctor]
