import { closeSync, openSync, readFileSync, writeSync } from 'node:fs'
import { genesis, type Head } from '../../../shared/audit/chain.ts'
import { sha256 } from '../digest.ts'

/**
 * The journal's last entry, beside the database. It is written after each commit and not forced to the disk, so it may be
 * older than the database, never newer: a database that lacks the entry has lost something that was acknowledged.
 */
export class HeadFile {
  private readonly file: number

  constructor(path: string) {
    this.file = openSync(path, 'a+', 0o600)
    closeSync(this.file)
    this.file = openSync(path, 'r+', 0o600)
  }

  write(head: Head): void {
    writeSync(this.file, lineOf(head), 0)
  }

  close(): void {
    closeSync(this.file)
  }
}

const width = 16

/** Of one length always, so that it is overwritten whole; the sum tells one that was torn. */
function lineOf({ seq, hash }: Head): string {
  const open = `${String(seq).padStart(width, '0')} ${hash}`
  return `${open} ${sha256(open).slice(0, 16)}\n`
}

/** null where there is none, or one that a power cut tore: then it says nothing. */
export function readHead(path: string): Head | null {
  try {
    const text = readFileSync(path, 'utf8')
    const [seq = '', hash = ''] = text.split(' ')
    const head = { seq: Number(seq), hash }
    return text === lineOf(head) ? head : null
  } catch {
    return null
  }
}

export const isPast = (head: Head | null): head is Head => head !== null && head.seq > genesis.seq
