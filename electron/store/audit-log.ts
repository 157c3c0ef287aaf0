import { constants } from 'node:fs'
import { type FileHandle, open, readFile, rm } from 'node:fs/promises'
import { append, type ChainVerdict, genesis, type Head, toLine, verifyChain } from '../../shared/audit/chain.ts'
import type { AuditEntry, AuditEvent } from '../../shared/audit/entry.ts'
import { holdsHead, parseLog } from '../../shared/audit/parse-log.ts'
import { judgeSignatures } from '../../shared/audit/signatures.ts'
import { Failure } from '../../shared/result.ts'
import { recallHead, rememberHead } from './anchors.ts'
import { sha256 } from './digest.ts'
import { errnoOf, writing } from './disk-failure.ts'
import type { Home } from './home.ts'
import { verifySignature } from './journal-signature.ts'

/** Whether a log is whole: in itself, and against what this installation remembers of it. */
export async function judgeLog(text: string, home: Home | null): Promise<ChainVerdict> {
  const verdict = verifyChain(text, sha256)
  if (!verdict.intact) return verdict
  const entries = parseLog(text)
  const once = home && entries[0] ? await recallHead(home, entries[0].hash) : null
  return (once && holdsHead(entries, once)) ?? judgeSignatures(entries, verifySignature) ?? verdict
}

/** What records an export: the audit log of an output folder, or the journal of a case. */
export type Log = Pick<AuditLog, 'append' | 'entries'>

/** The audit log of one output folder. Entries are on the disk when `append` returns, all of a call or none. */
export class AuditLog {
  private readonly path: string
  private readonly file: FileHandle
  private readonly home: Home
  private readonly now: () => Date
  private head: Head
  private first: string | null
  private size: number
  private busy: Promise<unknown> = Promise.resolve()

  private constructor(path: string, file: FileHandle, home: Home, now: () => Date, text: string) {
    const entries = parseLog(text)
    const last = entries.at(-1)
    this.path = path
    this.file = file
    this.home = home
    this.now = now
    this.head = last ? { seq: last.seq, hash: last.hash } : genesis
    this.first = entries[0]?.hash ?? null
    this.size = Buffer.byteLength(text)
  }

  /**
   * Opens a log to go on with it; AUDIT_BROKEN where it is not whole. A last line without an end was cut off in the
   * middle of a write and was never acknowledged: it is dropped, and the log says so.
   */
  static async open(path: string, home: Home, now: () => Date): Promise<AuditLog> {
    const found = await readFile(path, 'utf8').catch((thrown) => {
      if (errnoOf(thrown) === 'ENOENT') return ''
      throw new Failure('AUDIT_UNREADABLE')
    })
    const text = found.slice(0, found.lastIndexOf('\n') + 1)
    const verdict = await judgeLog(text, home)
    if (!verdict.intact) throw new Failure('AUDIT_BROKEN', { line: verdict.line })
    const log = new AuditLog(path, await open(path, constants.O_RDWR | constants.O_CREAT, 0o666), home, now, text)
    if (found.length > text.length) await log.dropTail(Buffer.byteLength(found) - log.size)
    return log
  }

  /** In order, one caller after the other. */
  append(events: readonly AuditEvent[]): Promise<readonly AuditEntry[]> {
    const turn = this.busy.then(() => writing(() => this.write(events)))
    this.busy = turn.catch(() => undefined)
    return turn
  }

  /** All entries so far, read back from the disk. */
  async entries(): Promise<readonly AuditEntry[]> {
    await this.busy
    return parseLog(await readFile(this.path, 'utf8'))
  }

  async close(): Promise<void> {
    await this.busy
    await this.file.close()
    if (this.size === 0) await rm(this.path, { force: true })
  }

  private async write(events: readonly AuditEvent[]): Promise<readonly AuditEntry[]> {
    const entries: AuditEntry[] = []
    for (const event of events)
      entries.push(append(entries.at(-1) ?? this.head, this.now().toISOString(), event, sha256))
    const last = entries.at(-1)
    if (!last) return entries
    const bytes = Buffer.from(entries.map((entry) => `${toLine(entry)}\n`).join(''))
    await this.writeAll(bytes)
    this.size += bytes.length
    this.head = { seq: last.seq, hash: last.hash }
    this.first ??= entries[0]?.hash ?? null
    if (this.first) await rememberHead(this.home, this.first, this.head)
    return entries
  }

  private async writeAll(bytes: Buffer): Promise<void> {
    try {
      for (let at = 0; at < bytes.length; ) {
        const { bytesWritten } = await this.file.write(bytes, at, bytes.length - at, this.size + at)
        at += bytesWritten
      }
      await this.file.sync()
    } catch (thrown) {
      await this.file.truncate(this.size).catch(() => undefined)
      throw thrown
    }
  }

  private async dropTail(bytesDropped: number): Promise<void> {
    await this.file.truncate(this.size)
    await this.append([{ type: 'log.recovered', bytesDropped }])
  }
}
