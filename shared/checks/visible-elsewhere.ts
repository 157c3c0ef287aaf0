import type { Place } from '../review/case/case-ready.ts'
import type { CaseMark } from '../review/case/case-state.ts'
import { lettersAndDigits } from '../review/letters.ts'
import { allMarks, type Check, type CheckedPage } from './check.ts'

/** In letters and digits. A shorter text stands in others by chance. */
const shortest = 4

interface Wanted {
  readonly about: string
  readonly words: readonly string[]
  readonly places: Place[]
}

/** A text that is hidden somewhere and stands somewhere else with no mark on it at all. */
export const visibleElsewhere: Check = {
  name: 'visible-elsewhere',
  run: (checked) => {
    const byFirst = wantedByFirstWord(allMarks(checked))
    for (const page of checked.pages()) findOn(page, byFirst)
    const wanted = [...byFirst.values()].flat().filter(({ places }) => places.length > 0)
    return wanted.map(({ about, places }) => ({ check: 'visible-elsewhere' as const, about, places }))
  },
}

function wantedByFirstWord(marks: Iterable<CaseMark>): ReadonlyMap<string, Wanted[]> {
  const byFirst = new Map<string, Wanted[]>()
  const seen = new Set<string>()
  for (const { state, finding } of marks) {
    if (state !== 'accepted' || !finding) continue
    const words = wordsOf(finding.text).map(({ key }) => key)
    const whole = words.join(' ')
    if (words.join('').length < shortest || seen.has(whole)) continue
    seen.add(whole)
    const first = words[0] ?? ''
    byFirst.set(first, [...(byFirst.get(first) ?? []), { about: finding.text, words, places: [] }])
  }
  return byFirst
}

function findOn({ documentId, pageIndex, text, marks }: CheckedPage, byFirst: ReadonlyMap<string, Wanted[]>): void {
  const words = wordsOf(text)
  for (const [index, word] of words.entries()) {
    for (const wanted of byFirst.get(word.key) ?? []) {
      const last = words[index + wanted.words.length - 1]
      if (!last || !wanted.words.every((key, i) => words[index + i]?.key === key)) continue
      if (!isMarked(marks, word.start, last.end)) wanted.places.push({ documentId, pageIndex, markId: null })
    }
  }
}

/** A mark of any kind on the place means that a person was asked about it. */
const isMarked = (marks: readonly CaseMark[], start: number, end: number): boolean =>
  marks.some(({ finding }) => finding !== null && finding.start < end && start < finding.end)

function wordsOf(text: string): readonly { readonly key: string; readonly start: number; readonly end: number }[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((m) => ({
    key: lettersAndDigits(m[0]),
    start: m.index,
    end: m.index + m[0].length,
  }))
}
