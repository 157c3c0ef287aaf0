import { describe, expect, it } from 'vitest'
import { resolveOverlaps } from '../../../shared/detect/overlaps.ts'

const text = 'Rev John Smith, 12 High Street, Plympton, PL7 1AA'
const claim = (entity: string, value: string, score: number) => {
  const start = text.indexOf(value)
  return { entity, start, end: start + value.length, score }
}
const resolved = (...claims: ReturnType<typeof claim>[]): string[] =>
  resolveOverlaps(claims, text).map(({ entity, start, end }) => `${entity} ${text.slice(start, end)}`)

describe('overlapping claims', () => {
  it('joins claims of one kind', () => {
    expect(resolved(claim('PERSON', 'John', 0.6), claim('PERSON', 'John Smith', 0.5))).toEqual(['PERSON John Smith'])
  })

  it('drops a place inside an address', () => {
    const address = claim('ADDRESS', '12 High Street, Plympton, PL7 1AA', 0.8)
    expect(resolved(address, claim('LOCATION', 'Plympton', 0.7), claim('POSTCODE', 'PL7 1AA', 0.85))).toEqual([
      'ADDRESS 12 High Street, Plympton, PL7 1AA',
    ])
  })

  it('keeps what sticks out of the surer of two that cross', () => {
    expect(resolved(claim('PERSON', 'John Smith, 12', 0.3), claim('ADDRESS', '12 High Street', 0.9))).toEqual([
      'PERSON John Smith',
      'ADDRESS 12 High Street',
    ])
  })

  it('never uncovers a character that was claimed', () => {
    const claims = [
      claim('A', 'John Smith, 12 High', 0.4),
      claim('B', 'Smith, 12 High Street, Plympton', 0.5),
      claim('C', 'High', 0.99),
    ]
    const covered = new Set<number>()
    for (const { start, end } of resolveOverlaps(claims, text)) for (let i = start; i < end; i++) covered.add(i)
    const lost = claims.flatMap(({ start, end }) =>
      [...text.slice(start, end)].filter((char, i) => /[\p{L}\d]/u.test(char) && !covered.has(start + i)),
    )
    expect(lost).toEqual([])
  })
})
