const painting = new Set('TJ f F f* B B* b b* S s'.split(' '))
/** What the next operation of the same name replaces, as long as nothing is drawn or saved in between. */
const settings = new Set('g G rg RG k K cs CS sc SC scn SCN w J j M d'.split(' '))
const text = new Set(['BT', 'ET'])

const operatorOf = (line: string): string => line.slice(line.lastIndexOf(' ') + 1)

/**
 * The content of an excised page without what has become idle: a run of empty text objects, saved states and colours tells how many
 * words, or letters, were taken out.
 */
export const tidied = (lines: readonly string[]): readonly string[] =>
  withoutReplaced(withoutIdleTexts(withoutIdleStates(lines)))

/** Drops `q … Q` in which nothing is drawn. */
function withoutIdleStates(lines: readonly string[]): readonly string[] {
  const open: { lines: string[]; paints: boolean }[] = [{ lines: [], paints: false }]
  for (const line of lines) {
    const operator = operatorOf(line)
    if (operator === 'q') open.push({ lines: [], paints: false })
    open.at(-1)!.lines.push(line)
    if (painting.has(operator)) open.at(-1)!.paints = true
    if (operator !== 'Q' || open.length === 1) continue
    const done = open.pop()!
    if (done.paints) open[open.length - 1] = { lines: open.at(-1)!.lines.concat(done.lines), paints: true }
  }
  return open.flatMap((state) => state.lines)
}

/** Drops `BT … ET` in which nothing is shown; what is set in it stays set. */
function withoutIdleTexts(lines: readonly string[]): readonly string[] {
  const idle = new Set<number>()
  let begin = -1
  for (const [i, line] of lines.entries()) {
    const operator = operatorOf(line)
    if (operator === 'BT') begin = i
    else if (operator === 'TJ') begin = -1
    else if (operator === 'ET' && begin >= 0) {
      idle.add(begin).add(i)
      begin = -1
    }
  }
  return lines.filter((_, i) => !idle.has(i))
}

function withoutReplaced(lines: readonly string[]): readonly string[] {
  const kept: string[] = []
  const later = new Set<string>()
  for (const line of lines.toReversed()) {
    const operator = operatorOf(line)
    const isRepeated = operator === 'gs' && later.has(line)
    if ((settings.has(operator) && later.has(operator)) || isRepeated) continue
    kept.push(line)
    if (settings.has(operator)) later.add(operator)
    else if (operator === 'gs') later.add(line)
    else if (!text.has(operator)) later.clear()
  }
  return kept.reverse()
}
