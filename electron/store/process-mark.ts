import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'

/** Names a running process so that another with the same number, later, is not taken for it. */
export interface ProcessMark {
  readonly pid: number
  readonly host: string
  /** When it started, in the system's own count; null where the system does not tell. */
  readonly started: string | null
}

export const thisProcess = (): ProcessMark => ({ pid: process.pid, host: hostname(), started: startOf(process.pid) })

/** A process of another machine counts as alive: nobody here can know. */
export function isAlive(mark: ProcessMark): boolean {
  if (mark.host !== hostname()) return true
  try {
    process.kill(mark.pid, 0)
  } catch (thrown) {
    return (thrown as NodeJS.ErrnoException).code === 'EPERM'
  }
  return mark.started === null || startOf(mark.pid) === mark.started
}

/** Field 22 of /proc/<pid>/stat (proc(5)); the name in field 2 may hold spaces and brackets. null for a zombie: it has ended. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' ? null : (fields[19] ?? null)
  } catch {
    return null
  }
}
