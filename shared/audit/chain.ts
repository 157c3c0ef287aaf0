import { canonical, type Json, membersOf, objectOf } from './canonical.ts'
import type { AuditEntry, AuditEvent } from './entry.ts'

/** SHA-256 of a text's UTF-8 bytes, lower-case hex. Passed in: `shared` computes nothing that needs a platform. */
export type Sha256 = (text: string) => string

export interface Head {
  readonly seq: number
  readonly hash: string
}

export const genesis: Head = { seq: 0, hash: '0'.repeat(64) }

const hashOf = (entry: object, sha256: Sha256): string => {
  const { hash: _, ...rest } = entry as Record<string, Json>
  return sha256(canonical(rest))
}

/** The entry that follows `head`. */
export function append(head: Head, at: string, event: AuditEvent, sha256: Sha256): AuditEntry {
  const open = { seq: head.seq + 1, at, prev: head.hash, ...event }
  return { ...open, hash: hashOf(open, sha256) }
}

/** One line of the log, without its line feed. */
export const toLine = (entry: AuditEntry): string => canonical(entry as unknown as Json)

export type Fault = 'broken' | 'missing' | 'reordered' | 'added' | 'truncated'

export type ChainVerdict =
  | { readonly intact: true; readonly head: Head }
  | {
      readonly intact: false
      readonly fault: Fault
      /** 1-based line of the log where it first departs from the chain. */
      readonly line: number
      /** Number of the entry concerned, where it is known. */
      readonly seq: number | null
    }

interface Link {
  readonly seq: number
  readonly prev: string
  readonly hash: string
}

/**
 * Reads a log from its first line, or its rest from the line after `from`, which is known to be true. The text must end with
 * a line feed: a last line without one was cut short.
 */
export function verifyChain(text: string, sha256: Sha256, from: Head = genesis): ChainVerdict {
  const lines = text.split('\n')
  const tail = lines.pop() ?? ''
  const links = lines.map((line) => linkOf(line, sha256))
  const fault = firstFault(links, from)
  if (fault) return fault
  if (tail !== '') return { intact: false, fault: 'truncated', line: lines.length + 1, seq: lines.length + 1 }
  const last = links.at(-1)
  return { intact: true, head: last ? { seq: last.seq, hash: last.hash } : from }
}

function linkOf(line: string, sha256: Sha256): Link | null {
  const entry = parse(line)
  if (!entry || typeof entry !== 'object' || Array.isArray(entry)) return null
  const { seq, prev, hash } = entry as Record<string, unknown>
  if (!Number.isSafeInteger(seq) || typeof prev !== 'string' || typeof hash !== 'string') return null
  const members = membersOf(entry as Record<string, Json>)
  const hashed = objectOf(members.filter((member) => !member.startsWith('"hash":')))
  const isFaithful = objectOf(members) === line && sha256(hashed) === hash
  return isFaithful ? { seq: seq as number, prev, hash } : null
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

function firstFault(links: readonly (Link | null)[], from: Head): ChainVerdict | null {
  let head = from
  for (const [index, link] of links.entries()) {
    if (link && link.seq === head.seq + 1 && link.prev === head.hash) head = { seq: link.seq, hash: link.hash }
    else return { intact: false, line: index + 1, ...nameFault(links, index, head) }
  }
  return null
}

/** Which of the four it is, judged by the numbers that the faithful entries bear. */
function nameFault(links: readonly (Link | null)[], index: number, head: Head): { fault: Fault; seq: number | null } {
  const link = links[index]
  const expected = head.seq + 1
  if (!link) return { fault: 'broken', seq: expected }
  if (link.seq === expected) return { fault: 'broken', seq: expected }
  if (link.seq < expected) return { fault: 'added', seq: link.seq }
  const isLater = links.slice(index + 1).some((other) => other?.seq === expected)
  return isLater ? { fault: 'reordered', seq: link.seq } : { fault: 'missing', seq: expected }
}
