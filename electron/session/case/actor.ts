import { userInfo } from 'node:os'
import type { Actor } from '../../../shared/model/case.ts'
import { thisProcess } from '../../store/process-mark.ts'

/** Who acts on this machine, as the journal names them. Without a name of their own they go by that of their account. */
export const actorHere = (reviewer: string | null, role: Actor['role'] = 'reviewer'): Actor => {
  const user = accountName()
  return { reviewer: reviewer ?? user, user, machine: thisProcess().host, role }
}

/** Some systems have no name for a user. */
export function accountName(): string {
  try {
    return userInfo().username
  } catch {
    return `user ${process.getuid?.() ?? 'unknown'}`
  }
}
