import { rmdir } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import type { AuditEvent } from '../../shared/audit/entry.ts'
import { AuditLog } from '../store/audit-log.ts'
import { sealer } from '../store/digest.ts'
import { writing } from '../store/disk-failure.ts'
import { exists } from '../store/durable.ts'
import type { Home } from '../store/home.ts'
import { lock } from '../store/lock.ts'
import { dropEmptyFolders, makeFolders, makeOutput } from '../store/output-folder.ts'
import { thisProcess } from '../store/process-mark.ts'
import { dropWorkFolder, makeWorkFolder, recover } from '../store/work-folder.ts'
import type { RedactOptions, Run } from './redact-document.ts'
import type { Session } from './session.ts'

/** A run that has its output folder to itself until `close`. */
export interface OpenRun extends Run {
  close(): Promise<void>
}

/** Takes the output folder, clears up after runs that were killed, and begins the run in the audit log. */
export async function openRun(session: Session, options: RedactOptions): Promise<OpenRun> {
  const home = await session.home()
  const { out } = options
  const isNew = !(await exists(out))
  await makeOutput(out)
  const unlock = await writing(() => lock(out))
  const leave = async () => {
    await dropEmptyFolders(out)
    await unlock()
    if (isNew) await rmdir(out).catch(() => undefined)
  }
  try {
    return await begin(session, options, home, leave)
  } catch (thrown) {
    await leave()
    throw thrown
  }
}

async function begin(
  session: Session,
  options: RedactOptions,
  home: Home,
  leave: () => Promise<void>,
): Promise<OpenRun> {
  const { out } = options
  await makeFolders(out)
  const log = await writing(() => AuditLog.open(join(out, 'audit', 'audit.jsonl'), home, session.now))
  try {
    await recover(out, log)
    await log.append([started(session, options)])
    const work = await makeWorkFolder(out)
    const close = async () => {
      await dropWorkFolder(work)
      await log.close()
      await leave()
    }
    return { options, log, seal: sealer(home.key), work, close }
  } catch (thrown) {
    await log.close()
    throw thrown
  }
}

const started = (session: Session, { policy, reviewer }: RedactOptions): AuditEvent => ({
  type: 'run.started',
  app: session.product,
  runtime: `node ${process.versions.node} ${process.platform} ${process.arch}`,
  policy: { id: policy.policy.id, version: policy.policy.version, sha256: policy.sha256 },
  reviewer,
  user: userName(),
  machine: thisProcess().host,
})

/** Some systems have no name for a user. */
function userName(): string {
  try {
    return userInfo().username
  } catch {
    return `user ${process.getuid?.() ?? 'unknown'}`
  }
}
