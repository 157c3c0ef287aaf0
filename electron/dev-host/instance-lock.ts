import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isAlive, type ProcessMark, thisProcess } from '../store/process-mark.ts'

/**
 * One instance a folder: true for the first. A second one leaves its arguments in the folder `calls`, where the first finds them.
 * A lock whose process is gone is taken over.
 */
export function instanceLock(folder: string, onSecond: (argv: readonly string[], directory: string) => void): boolean {
  const calls = join(folder, 'calls')
  mkdirSync(calls, { recursive: true })
  if (!takeLock(join(folder, 'instance.json'))) {
    leaveCall(join(calls, `${process.pid}.json`))
    return false
  }
  for (const old of readdirSync(calls)) rmSync(join(calls, old), { force: true })
  watch(calls, () => answerCalls(calls, onSecond)).unref()
  return true
}

/** Under its own name only once it is whole. */
function leaveCall(path: string): void {
  writeFileSync(`${path}.new`, JSON.stringify({ argv: process.argv, directory: process.cwd() }))
  renameSync(`${path}.new`, path)
}

function answerCalls(calls: string, onSecond: (argv: readonly string[], directory: string) => void): void {
  for (const name of readdirSync(calls).filter((one) => one.endsWith('.json'))) {
    const call = readCall(join(calls, name))
    rmSync(join(calls, name), { force: true })
    if (call) onSecond(call.argv, call.directory)
  }
}

/** Null where it is not one of ours. */
function readCall(path: string): { readonly argv: readonly string[]; readonly directory: string } | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}

function takeLock(path: string): boolean {
  const mine = JSON.stringify(thisProcess())
  try {
    writeFileSync(path, mine, { flag: 'wx' })
  } catch {
    const holder = readMark(path)
    if (holder && isAlive(holder)) return false
    writeFileSync(path, mine)
  }
  process.on('exit', () => rmSync(path, { force: true }))
  return true
}

function readMark(path: string): ProcessMark | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}
