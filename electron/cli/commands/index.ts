import type { Command } from '../command.ts'
import { auditVerify } from './audit-verify.ts'
import { bundle } from './bundle.ts'
import { caseAdd } from './case-add.ts'
import { caseCreate } from './case-create.ts'
import { caseDecide } from './case-decide.ts'
import { caseDelete } from './case-delete.ts'
import { caseExport } from './case-export.ts'
import { caseLog } from './case-log.ts'
import { casePeople } from './case-people.ts'
import { caseRekey } from './case-rekey.ts'
import { caseSalvage } from './case-salvage.ts'
import { caseSignOff } from './case-sign-off.ts'
import { caseStatus } from './case-status.ts'
import { detect } from './detect.ts'
import { doctor } from './doctor.ts'
import { entities } from './entities.ts'
import { evaluate } from './evaluate.ts'
import { redact } from './redact.ts'
import { verify } from './verify.ts'

/** All commands, in the order of the help. */
export const commands: readonly Command[] = [
  detect,
  redact,
  verify,
  bundle,
  auditVerify,
  caseCreate,
  caseAdd,
  caseStatus,
  caseDecide,
  casePeople,
  caseExport,
  caseSignOff,
  caseLog,
  caseRekey,
  caseSalvage,
  caseDelete,
  entities,
  evaluate,
  doctor,
]
