import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { canonical } from '../../../shared/audit/canonical.ts'
import { append, genesis, toLine, verifyChain } from '../../../shared/audit/chain.ts'
import type { AuditEntry } from '../../../shared/audit/entry.ts'

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')
const at = '2026-11-24T10:00:00.000Z'

function logOf(count: number, reviewer = 'Ann'): AuditEntry[] {
  const entries: AuditEntry[] = []
  for (let n = 0; n < count; n++) {
    const head = entries.at(-1) ?? genesis
    entries.push(append(head, at, { type: 'run.finished', released: n, refused: reviewer.length }, sha256))
  }
  return entries
}

const log = logOf(6)
const textOf = (entries: readonly AuditEntry[]) => entries.map((e) => `${toLine(e)}\n`).join('')
const at2 = <T>(list: readonly T[], index: number): T => list[index] as T

describe('a log as it was written', () => {
  test('is intact, and its head is its last entry', () => {
    expect(verifyChain(textOf(log), sha256)).toEqual({ intact: true, head: { seq: 6, hash: at2(log, 5).hash } })
  })
  test('empty is intact', () => expect(verifyChain('', sha256)).toEqual({ intact: true, head: genesis }))
})

/** The log with entry 3 replaced by one that someone computed anew. */
const forged = append(at2(log, 1), at, { type: 'run.finished', released: 999, refused: 0 }, sha256)

const changed: readonly [what: string, text: string, fault: string, line: number, seq: number | null][] = [
  ['a digit of entry 3 changed', textOf(log).replace('"released":2', '"released":7'), 'broken', 3, 3],
  ['entry 3 rewritten with a hash of its own', textOf(log.with(2, forged)), 'broken', 4, 4],
  ['the hash of entry 2 changed', textOf(log.with(1, { ...at2(log, 1), hash: 'f'.repeat(64) })), 'broken', 2, 2],
  ['entry 3 taken out', textOf(log.toSpliced(2, 1)), 'missing', 3, 3],
  ['the first entry taken out', textOf(log.slice(1)), 'missing', 1, 1],
  [
    'entries 3 and 4 swapped',
    textOf([...log.slice(0, 2), at2(log, 3), at2(log, 2), ...log.slice(4)]),
    'reordered',
    3,
    4,
  ],
  ['entry 2 put in again', textOf(log.toSpliced(3, 0, at2(log, 1))), 'added', 4, 2],
  ['a forged entry put in before entry 3', textOf(log.toSpliced(2, 0, forged)), 'added', 4, 3],
  ['a line of rubbish put in', textOf(log).replace('\n', '\nhello\n'), 'broken', 2, 2],
  ['an empty line put in', textOf(log).replace('\n', '\n\n'), 'broken', 2, 2],
  ['a space put in where it means nothing', textOf(log).replace('{"at"', '{ "at"'), 'broken', 1, 1],
  ['a field added', textOf(log).replace('{"at"', '{"aa":1,"at"'), 'broken', 1, 1],
  ['a field given twice', textOf(log).replace('{"at"', '{"at":"x","at"'), 'broken', 1, 1],
  ['the last line cut short', textOf(log).slice(0, -30), 'truncated', 6, 6],
  ['only its last line feed gone', textOf(log).slice(0, -1), 'truncated', 6, 6],
  ['Windows line ends', textOf(log).replaceAll('\n', '\r\n'), 'broken', 1, 1],
]

describe('a log that someone touched', () => {
  test.each(changed)('%s', (_, text, fault, line, seq) => {
    expect(verifyChain(text, sha256)).toEqual({ intact: false, fault, line, seq })
  })

  test('every single byte of it counts', () => {
    const text = textOf(logOf(2))
    for (let i = 0; i < text.length; i++) {
      const touched = text.slice(0, i) + (text[i] === 'x' ? 'y' : 'x') + text.slice(i + 1)
      expect(verifyChain(touched, sha256).intact, `byte ${i}`).toBe(false)
    }
  })
})

describe('canonical JSON', () => {
  const rows: readonly [value: Parameters<typeof canonical>[0], text: string][] = [
    [{ b: 1, a: 'x' }, '{"a":"x","b":1}'],
    [{ a: undefined, b: null }, '{"b":null}'],
    [[1.5, -0, 1e21, true], '[1.5,0,1e+21,true]'],
    ['é"\n', '"é\\"\\n"'],
    [{ '\u20ac': 1, '\r': 2, '1': 3 }, '{"\\r":2,"1":3,"\u20ac":1}'],
  ]
  test.each(rows)('%j', (value, text) => expect(canonical(value)).toBe(text))
  test('a number that JSON cannot hold is refused', () => expect(() => canonical(Number.NaN)).toThrow(RangeError))
})
