import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs'
import type { ErrorCode } from '../../../shared/errors.ts'
import { Failure } from '../../../shared/result.ts'

/** Where a file's bytes go. */
export interface Sink {
  write(chunk: Uint8Array): void
  /** All of it has reached its place when this returns. */
  finish(): void
  /** Leaves nothing half-written behind. */
  discard(): void
}

const codeOf = (thrown: unknown): ErrorCode => {
  const code = (thrown as NodeJS.ErrnoException).code
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'DISK_FULL'
  return code === 'EEXIST' ? 'OUTPUT_EXISTS' : 'OUTPUT_NOT_WRITABLE'
}

const onDisk = <T>(act: () => T): T => {
  try {
    return act()
  } catch (thrown) {
    throw new Failure(codeOf(thrown))
  }
}

/** A new file. Throws OUTPUT_EXISTS rather than write over one, OUTPUT_NOT_WRITABLE, DISK_FULL. */
export function fileSink(path: string): Sink {
  const fd = onDisk(() => openSync(path, 'wx', 0o600))
  return {
    write: (chunk) => {
      for (let done = 0; done < chunk.length; ) done += onDisk(() => writeSync(fd, chunk, done))
    },
    finish: () => {
      onDisk(() => fsyncSync(fd))
      onDisk(() => closeSync(fd))
    },
    discard: () => {
      closeSync(fd)
      rmSync(path, { force: true })
    },
  }
}

/** Keeps the bytes. */
export function memorySink(): Sink & { bytes(): Uint8Array } {
  const chunks: Uint8Array[] = []
  return {
    write: (chunk) => {
      chunks.push(chunk)
    },
    finish: () => {},
    discard: () => {},
    bytes: () => Buffer.concat(chunks),
  }
}
