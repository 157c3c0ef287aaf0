import { randomBytes } from 'node:crypto'
import { readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { Failure } from '../../shared/result.ts'
import { errnoOf } from './disk-failure.ts'
import { moveNew, writeNew } from './durable.ts'
import { isAlive, thisProcess } from './process-mark.ts'

const Mark = z.object({ pid: z.number().int().positive(), host: z.string(), started: z.string().nullable() })

/** Takes the output folder for this process, so that its audit log has one writer. OUTPUT_BUSY while another, living one has it. */
export async function lock(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, '.lock')
  for (let attempt = 0; attempt < 3; attempt++) {
    if (await take(folder, path)) return () => rm(path, { force: true })
    await clearIfDead(path)
  }
  throw new Failure('OUTPUT_BUSY')
}

/** The lock appears with its content, never empty. */
async function take(folder: string, path: string): Promise<boolean> {
  const draft = join(folder, `.lock-${randomBytes(6).toString('hex')}`)
  await writeNew(draft, JSON.stringify(thisProcess()))
  try {
    await moveNew(draft, path)
    return true
  } catch (thrown) {
    if (errnoOf(thrown) === 'EEXIST') return false
    throw thrown
  } finally {
    await rm(draft, { force: true })
  }
}

async function clearIfDead(path: string): Promise<void> {
  const text = await readFile(path, 'utf8').catch(() => null)
  if (text === null) return
  const mark = Mark.safeParse(parse(text))
  if (mark.success && isAlive(mark.data)) throw new Failure('OUTPUT_BUSY')
  const aside = `${path}-${randomBytes(6).toString('hex')}`
  await rename(path, aside).catch(() => undefined)
  await rm(aside, { force: true })
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
