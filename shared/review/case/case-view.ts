import type { ErrorCode } from '../../errors.ts'
import type { BurnedInstead } from '../../model/burned-instead.ts'
import type { CaseDetails, CaseDocument, Classification, PageState, PageSummary, Person } from '../../model/case.ts'
import type { Method, Verification } from '../../model/export.ts'
import type { ReasonCode } from '../../model/reason-code.ts'
import type { Reason } from './case-ready.ts'
import type { CaseMark, Phase, SecondReview } from './case-state.ts'
import type { Preview } from './select-marks.ts'

export interface MarkCounts {
  readonly open: number
  readonly accepted: number
  readonly rejected: number
  /** Kept visible by policy, undecided. */
  readonly kept: number
}

export interface DocumentProgress extends Omit<CaseDocument, 'pages' | 'password' | 'names' | 'leaveOut' | 'copy'> {
  readonly pages: number
  readonly pageStates: Readonly<Record<PageState, number>>
  readonly pagesExcluded: number
  /** Read, but not yet searched for personal data: nothing can be said of them. */
  readonly pagesUnsearched: number
  /** Read or searched by older engines or rules than this program's. */
  readonly pagesStale: number
  readonly marks: MarkCounts
}

/** `gone`: not where it was put; `changed`: another file is there. */
export type CopyState = 'there' | 'gone' | 'changed'

export interface CaseStatus {
  readonly caseId: string
  readonly details: CaseDetails
  readonly policy: { readonly id: string; readonly version: string; readonly title: string }
  readonly documents: readonly DocumentProgress[]
  readonly marks: MarkCounts
  readonly people: number
  readonly second: Omit<SecondReview, 'sampled' | 'seed'> & { readonly sampled: number }
  /** Whole days to the statutory time limit, negative once it has passed; null where there is none. */
  readonly daysToLimit: number | null
  readonly isDueForDeletion: boolean
  /** Why it cannot be exported yet; empty: it can. */
  readonly unready: readonly Reason[]
  readonly journal: { readonly entries: number; readonly head: string }
}

export interface SeenPage {
  readonly page: PageSummary
  readonly excluded: ReasonCode | null
  readonly readBy: string | null
  /** Someone decided that it stays in. */
  readonly isShown: boolean
  readonly marks: readonly CaseMark[]
}

/** What a list of cases shows of one. */
export interface CaseSummary {
  readonly title: string
  readonly urn: string | null
  readonly classification: Classification
  readonly limitOn: string | null
  readonly retainUntil: string | null
  readonly documents: number
  readonly pages: number
  readonly pagesRead: number
  /** To be decided or decided; what the policy keeps visible is not among them. */
  readonly marks: number
  readonly marksOpen: number
  readonly phase: Phase
  readonly changedAt: string
}

export interface SearchRequest {
  readonly text: string
  /** `text` disregards case, accents, spaces and line ends; `wildcard` knows * and ?; `fuzzy` forgives a letter in five. */
  readonly how: 'text' | 'wildcard' | 'regex' | 'fuzzy'
  readonly documentId?: string
}

export interface Hit {
  readonly documentId: string
  readonly pageIndex: number
  readonly start: number
  readonly end: number
  /** What stands there and around it. */
  readonly text: string
  readonly before: string
  readonly after: string
  /** A mark that covers it already. */
  readonly markId: string | null
}

export interface PersonEntry extends Person {
  readonly marks: number
  readonly accepted: number
  readonly rejected: number
  /** Marks that seem to mean them: a misspelling, initials, an e-mail address. In none of the others. */
  readonly likely: number
}

/** A name that detection found and nobody has entered. */
export interface SuggestedPerson {
  readonly name: string
  readonly marks: number
  /** What they are to the case, where the documents say it. */
  readonly role: Person['role']
  /** The id of someone entered whom the name may mean, written another way. */
  readonly perhaps: string | null
}

export interface EverywherePreview extends Preview {
  /** Places that nobody had marked yet. */
  readonly newMarks: number
}

/** What taking a page's decisions to the pages that are like it would do. */
export interface LikePagesPreview {
  readonly pages: readonly { readonly documentId: string; readonly pageIndex: number; readonly isSame: boolean }[]
  /** Decisions that hold on those pages too, and those that do not, as their passage reads otherwise there. */
  readonly marks: number
  readonly lost: number
  /** Marks on those pages that a person had decided already: they stay as they are. */
  readonly leftAlone: number
}

export interface ExportedPage {
  readonly pageNumber: number
  readonly method: Method
  readonly redactions: number
}

export interface ExportedDocument {
  readonly documentId: string
  readonly name: string
  readonly sha256: string
  readonly redacted: { readonly path: string; readonly sha256: string; readonly bytes: number } | null
  readonly unredacted: { readonly path: string; readonly sha256: string; readonly bytes: number } | null
  readonly certificate: string | null
  readonly redactions: number
  /** How each page of the redacted copy was made; empty where there is none. */
  readonly pages: readonly ExportedPage[]
  /** Where pages were to be excised: how many were burned for each reason. */
  readonly burnedInstead: BurnedInstead
  readonly verification: Verification | null
  readonly error: ErrorCode | null
}

/** Where the review stands after an act, and which marks it touched: what a window needs to follow. */
export interface Revision {
  readonly revision: number
  readonly marks: readonly CaseMark[]
  /** Ids of marks that no longer exist. */
  readonly removed: readonly string[]
  readonly changed: number
}
