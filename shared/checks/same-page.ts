import { type Check, type CheckedPage, type Concern, groups, placeOfPage } from './check.ts'
import { bandsOf, type Fingerprint, fewestWords, fingerprint, likeness } from './page-likeness.ts'

interface Printed {
  readonly place: ReturnType<typeof placeOfPage>
  readonly print: Fingerprint
}

/** Of their runs of words: what one finds in two prints of a log, with another page number and time. */
const nearly = 0.8

const printed = (pages: Iterable<CheckedPage>): readonly Printed[] =>
  [...pages].map((page) => ({ place: placeOfPage(page), print: fingerprint(page.text) })).filter(isTelling)

const isTelling = ({ print }: Printed): boolean => print.words >= fewestWords

/** The same words in the same order, spacing and case aside. */
export const samePage: Check = {
  name: 'same-page',
  run: ({ pages }) => {
    const same = groups(printed(pages()), ({ print }) => print.exact)
    return [...same.values()].filter((group) => group.length > 1).map((group) => concern('same-page', group))
  },
}

/** Nearly the same; of pages that are wholly the same one stands for all. */
export const similarPage: Check = {
  name: 'similar-page',
  run: ({ pages }) => {
    const distinct = [...groups(printed(pages()), ({ print }) => print.exact).values()].flatMap(
      ([first]) => first ?? [],
    )
    return cluster(distinct)
      .filter((group) => group.length > 1)
      .map((group) => concern('similar-page', group))
  },
}

/** A page that says the same as another, or (`isSame` false) nearly the same. */
export interface LikePage {
  readonly documentId: string
  readonly pageIndex: number
  readonly isSame: boolean
}

type TextOfPage = Pick<CheckedPage, 'documentId' | 'pageIndex' | 'text'>

/** The pages that are like this one, itself left out. None for a page of so few words that likeness means little. */
export function likePages(page: TextOfPage, others: Iterable<TextOfPage>): readonly LikePage[] {
  const own = fingerprint(page.text)
  const likes: LikePage[] = []
  const size = sizeOf(page.text)
  if (own.words < fewestWords) return likes
  for (const { documentId, pageIndex, text } of others) {
    if (documentId === page.documentId && pageIndex === page.pageIndex) continue
    if (!isNearSize(size, sizeOf(text))) continue
    const print = fingerprint(text)
    const isSame = print.exact === own.exact
    if (isSame || likeness(own, print) >= nearly) likes.push({ documentId, pageIndex, isSame })
  }
  return likes
}

const sizeOf = (text: string): number => text.replace(/\s+/g, '').length

/** Pages that share four fifths of their words differ little in length: most of a case need not be looked at closely. */
const isNearSize = (a: number, b: number): boolean => Math.min(a, b) >= 0.6 * Math.max(a, b)

function cluster(pages: readonly Printed[]): readonly (readonly Printed[])[] {
  const leader = new Map<Printed, Printed>(pages.map((page) => [page, page]))
  const leaderOf = (page: Printed): Printed => {
    const next = leader.get(page) as Printed
    return next === page ? page : leaderOf(next)
  }
  for (const group of bandGroups(pages).values())
    for (const page of group.slice(1)) {
      const [a, b] = [leaderOf(group[0] as Printed), leaderOf(page)]
      if (a !== b && likeness((group[0] as Printed).print, page.print) >= nearly) leader.set(b, a)
    }
  return [...groups(pages, leaderOf).values()]
}

function bandGroups(pages: readonly Printed[]): ReadonlyMap<string, readonly Printed[]> {
  const pairs = pages.flatMap((page) => bandsOf(page.print).map((name) => ({ name, page })))
  const byBand = groups(pairs, ({ name }) => name)
  return new Map([...byBand].map(([name, list]) => [name, list.map(({ page }) => page)]))
}

const concern = (check: 'same-page' | 'similar-page', group: readonly Printed[]): Concern => ({
  check,
  about: '',
  places: group.map(({ place }) => place),
})
