import type { Report } from '../audit/report.ts'
import type { Beside } from '../model/beside.ts'
import type { DocumentInfo, Source } from '../model/document.ts'
import type {
  BurnedPage,
  CertifiedPage,
  Cleanliness,
  ExportKind,
  PageOutput,
  Verification,
  Written,
} from '../model/export.ts'
import type { Finding, SharedName } from '../model/finding.ts'
import type { Region } from '../model/mark.ts'
import type { PageProposal } from '../model/page-proposal.ts'
import type { OcrMode, PageText, ReadPage } from '../model/page-text.ts'
import type { Policy } from '../model/policy.ts'

/** The text of one page, without its geometry: all that detection needs. */
export type DetectPage = Pick<PageText, 'pageIndex' | 'text' | 'source' | 'isEmpty'>

/** Page indexes, the second not included. */
export interface PageShare {
  readonly from: number
  readonly to: number
}

/** All jobs: name → input and output. One file each in `electron/worker/jobs`. */
export interface Jobs {
  'open-document': { input: { readonly path: string; readonly password?: string }; output: DocumentInfo }
  'read-page': {
    input: { readonly source: Source; readonly pageIndex: number; readonly ocr: OcrMode }
    output: ReadPage
  }
  /** What a document holds beside its pages. */
  'list-besides': { input: { readonly source: Source }; output: readonly Beside[] }
  /** Whole documents, because a name learnt on one page is looked for on all. */
  'detect-document': {
    input: {
      readonly documentSha256: string
      readonly pages: readonly DetectPage[]
      readonly policy: Policy
      /** Names that other documents of the run have introduced. */
      readonly sharedNames?: readonly SharedName[]
    }
    output: {
      readonly documentType: string | null
      readonly findings: readonly Finding[]
      /** Names for the other documents of the run. */
      readonly names: readonly SharedName[]
      /** Pages to leave out as a whole. */
      readonly leaveOut: readonly PageProposal[]
    }
  }
  /** For every page, whether an allow-list rebuild of it can hold nothing that a reader does not see. */
  'prove-clean': { input: { readonly source: Source }; output: readonly Cleanliness[] }
  'burn-page': {
    input: {
      readonly source: Source
      readonly page: PageText
      readonly regions: readonly Region[]
      readonly dpi: number
      /** As the policy says; else what is usual. */
      readonly widthStepPt?: number | undefined
    }
    output: BurnedPage
  }
  'write-export': {
    input: {
      readonly source: Source
      readonly kind: ExportKind
      readonly pages: readonly PageOutput[]
      readonly title: string
      readonly to: string
      /** Of the unredacted copy: every page says so in its margin. */
      readonly hasBanner?: boolean
    }
    output: Written
  }
  /** Runs in a fresh process that never sees the source. */
  'verify-export': {
    input: {
      readonly path: string
      readonly pages: readonly CertifiedPage[]
      /** Values that must not occur anywhere in the file; known only at export time, empty when a certificate is checked later. */
      readonly forbidden: readonly string[]
      /** The pages that this process looks at one by one, where others look at the rest; all by default. */
      readonly share?: PageShare
    }
    output: Verification
  }
  'render-page': {
    input: { readonly source: Source; readonly pageIndex: number; readonly dpi: number }
    output: { readonly widthPx: number; readonly heightPx: number; readonly jpeg: Uint8Array }
  }
  'draw-report': { input: { readonly report: Report }; output: { readonly pdf: Uint8Array } }
}

export type JobName = keyof Jobs
export type JobInput<N extends JobName> = Jobs[N]['input']
export type JobOutput<N extends JobName> = Jobs[N]['output']
/** A job throws `Failure` for what a user can be told; anything else becomes INTERNAL. */
export type Job<N extends JobName> = (input: JobInput<N>) => Promise<JobOutput<N>>
export type JobTable = { readonly [N in JobName]: Job<N> }
