import { describe, expect, test } from 'vitest'
import { sha256 } from '../../../electron/store/digest.ts'
import { journalSigner, verifySignature } from '../../../electron/store/journal-signature.ts'
import { append, genesis, type Head, toLine, verifyChain } from '../../../shared/audit/chain.ts'
import type { AuditEntry, AuditEvent } from '../../../shared/audit/entry.ts'
import { parseLog } from '../../../shared/audit/parse-log.ts'
import { judgeSignatures } from '../../../shared/audit/signatures.ts'
import { randomOf } from '../review/random.ts'

const signer = journalSigner(new Uint8Array(32).fill(7))

/** A case's log with so many entries, signed at its end. */
function logOf(count: number): string {
  const lines: string[] = []
  let head: Head = genesis
  const add = (event: AuditEvent) => {
    const entry: AuditEntry = append(head, '2026-11-24T10:00:00.000Z', event, sha256)
    head = { seq: entry.seq, hash: entry.hash }
    lines.push(`${toLine(entry)}\n`)
  }
  add({ type: 'case.created', caseId: 'c'.repeat(32), app: 'test', by: 'Ann' })
  while (lines.length < count - 1)
    add({ type: 'page.viewed', documentSha256: 'd'.repeat(64), pageNumber: lines.length })
  add(signer.sign('log', head))
  return lines.join('')
}

/** The verdict of `audit verify`. */
function judge(log: string) {
  const verdict = verifyChain(log, sha256)
  return verdict.intact ? (judgeSignatures(parseLog(log), verifySignature) ?? verdict) : verdict
}

const sound = logOf(200)
const lines = sound.split('\n').slice(0, -1)
const joined = (changed: readonly string[]): string => changed.map((line) => `${line}\n`).join('')

/** The whole log is judged for one position in fifty, chosen by chance; with RA_ALL_POSITIONS=1, which takes minutes, for all. */
const share = process.env.RA_ALL_POSITIONS ? 1 : 0.02

const headAfter = (line: number): Head => {
  if (line === 0) return genesis
  const { seq, hash } = JSON.parse(lines[line - 1] ?? '') as AuditEntry
  return { seq, hash }
}

/** Some other byte, drawn by chance: printable, a control character or a line feed. */
const otherByte = (byte: number, random: () => number): string =>
  String.fromCharCode(byte ^ (1 + Math.floor(random() * 126)))

describe('the log of a case with 200 entries', () => {
  test('is whole as it was written', () => {
    expect(lines).toHaveLength(200)
    expect(judge(sound)).toMatchObject({ intact: true, head: { seq: 200 } })
  })

  /** A chain is judged line by line: what a changed line breaks shows in it or in the one after it. */
  test('any byte changed is found: all positions, each in its line and the next, from the entry before', () => {
    const random = randomOf(20261125)
    const missed: string[] = []
    let tried = 0
    for (const [index, line] of lines.entries()) {
      const from = headAfter(index)
      const next = lines[index + 1] === undefined ? '' : `${lines[index + 1]}\n`
      const whole = `${line}\n${next}`
      expect(verifyChain(whole, sha256, from)).toMatchObject({ intact: true })
      for (let at = 0; at <= line.length; at++) {
        tried += 1
        const changed = whole.slice(0, at) + otherByte(whole.charCodeAt(at), random) + whole.slice(at + 1)
        if (verifyChain(changed, sha256, from).intact) missed.push(`entry ${index + 1}, byte ${at}`)
      }
    }
    expect(missed).toEqual([])
    expect(tried).toBe(sound.length)
  }, 120_000)

  test('any byte changed is found in the whole log, in the line where it is', () => {
    const random = randomOf(20261124)
    const missed: number[] = []
    let line = 1
    let tried = 0
    for (let position = 0; position < sound.length; position++) {
      if (sound[position - 1] === '\n') line += 1
      if (random() > share) continue
      tried += 1
      const other = otherByte(sound.charCodeAt(position), random)
      const verdict = judge(sound.slice(0, position) + other + sound.slice(position + 1))
      if (verdict.intact || Math.abs(verdict.line - line) > 1) missed.push(position)
    }
    expect(missed).toEqual([])
    expect(tried).toBeGreaterThan(500)
  }, 600_000)

  const rows: readonly [what: string, change: (all: readonly string[]) => readonly string[], verdict: object][] = [
    ['an entry taken out', (all) => all.filter((_, i) => i !== 49), { fault: 'missing', seq: 50 }],
    [
      'two entries swapped',
      (all) => [...all.slice(0, 49), all[50] ?? '', all[49] ?? '', ...all.slice(51)],
      { fault: 'reordered', seq: 51 },
    ],
    ['an entry put in twice', (all) => [...all.slice(0, 50), ...all.slice(49)], { fault: 'added', seq: 50 }],
    ['the end cut off', (all) => all.slice(0, 150), { fault: 'truncated', seq: 151 }],
    ['only the signature cut off', (all) => all.slice(0, -1), { fault: 'truncated', seq: 200 }],
    ['everything but the signature', (all) => all.slice(-1), { fault: 'missing', seq: 1 }],
  ]
  test.each(rows)('%s is found and named', (_, change, verdict) => {
    expect(judge(joined(change(lines)))).toMatchObject({ intact: false, ...verdict })
  })

  test('a signature by another key over a log that was written anew does not pass for the same', () => {
    const other = journalSigner(new Uint8Array(32).fill(8))
    expect(other.publicKey).not.toBe(signer.publicKey)
    const entry = JSON.parse(lines.at(-1) ?? '') as AuditEntry
    const forged = { ...entry, signature: 'ab'.repeat(64) } as AuditEntry
    const { hash: _, seq: __, prev, at, ...event } = forged
    const again = append({ seq: 199, hash: prev }, at, event as AuditEvent, sha256)
    expect(judge(joined([...lines.slice(0, -1), toLine(again)]))).toMatchObject({
      intact: false,
      fault: 'broken',
      seq: 200,
    })
  })
})
