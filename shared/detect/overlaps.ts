/** What the resolution needs to know of a claim. */
export interface Claim {
  readonly entity: string
  readonly start: number
  readonly end: number
  /** 0..1 */
  readonly score: number
}

const length = (claim: Claim): number => claim.end - claim.start

/** Sureness, with something for length, so that a whole address beats the name of its town. */
const weight = (claim: Claim): number => claim.score + Math.min(0.3, length(claim) / 100)

const byPlace = (a: Claim, b: Claim): number => a.start - b.start || b.end - a.end

const meets = (a: Claim, b: Claim): boolean => a.start < b.end && b.start < a.end
const holds = (a: Claim, b: Claim): boolean => a.start <= b.start && b.end <= a.end

/** More than a word of grammar that stood between two claims. */
const hasSubstance = (text: string): boolean =>
  /\d|[\p{L}]{2}/u.test(text) && !/^(?:of|and|at|in|on|the|to|from|for|by|with|or)$/.test(text)

function trim<C extends Claim>(claim: C, text: string): C {
  let { start, end } = claim
  while (start < end && !/[\p{L}\d@+("]/u.test(text.charAt(start))) start++
  while (end > start && !/[\p{L}\p{M}\d)*"]/u.test(text.charAt(end - 1))) end--
  return { ...claim, start, end }
}

/** What of `claim` lies outside `winner`, on both sides. */
function remainders<C extends Claim>(claim: C, winner: Claim, text: string): C[] {
  const left = { ...claim, end: Math.min(claim.end, winner.start) }
  const right = { ...claim, start: Math.max(claim.start, winner.end) }
  return [left, right]
    .filter((part) => part.start < part.end)
    .map((part) => trim(part, text))
    .filter((part) => part.start < part.end && hasSubstance(text.slice(part.start, part.end)))
}

/** Claims of one kind that meet become one, with the reason of the surer; what only the other knows (a role) stays. */
function joined<C extends Claim>(claims: readonly C[]): C[] {
  const open = new Map<string, C>()
  const done: C[] = []
  for (const claim of [...claims].sort(byPlace)) {
    const last = open.get(claim.entity)
    if (last === undefined || claim.start >= last.end) {
      if (last !== undefined) done.push(last)
      open.set(claim.entity, claim)
    } else {
      const better = claim.score > last.score ? claim : last
      const worse = better === claim ? last : claim
      open.set(claim.entity, { ...worse, ...better, start: last.start, end: Math.max(last.end, claim.end) })
    }
  }
  return [...done, ...open.values()]
}

/** Groups of claims that touch one another; between groups nothing meets. */
function clusters<C extends Claim>(claims: readonly C[]): C[][] {
  const groups: C[][] = []
  let end = -1
  for (const claim of [...claims].sort(byPlace)) {
    if (claim.start >= end) groups.push([])
    groups.at(-1)?.push(claim)
    end = Math.max(end, claim.end)
  }
  return groups
}

function settle<C extends Claim>(claim: C, kept: C[], text: string): void {
  let parts: C[] = [claim]
  for (const winner of kept) {
    if (!meets(claim, winner)) continue
    parts = parts.flatMap((part) =>
      !meets(part, winner) ? [part] : holds(winner, part) ? [] : remainders(part, winner, text),
    )
  }
  kept.push(...parts)
}

function settled<C extends Claim>(group: readonly C[], text: string): C[] {
  const kept: C[] = []
  for (const claim of [...group].sort((a, b) => weight(b) - weight(a) || byPlace(a, b))) settle(claim, kept, text)
  return kept
}

/**
 * One claim for each place, in order. Claims of one kind that meet are joined; of two kinds, the weightier stays whole and
 * the other keeps what sticks out: resolving never uncovers a character that was claimed.
 */
export const resolveOverlaps = <C extends Claim>(claims: readonly C[], text: string): C[] =>
  clusters(joined(claims))
    .flatMap((group) => settled(group, text))
    .sort(byPlace)
