import type { Box } from '../../../shared/geometry/quad.ts'
import type { CheckName } from '../../../shared/model/check-name.ts'
import type { Evidence } from './evidence.ts'

/** Something that should not be there. `detail` is a fixed phrase, never text of the file. */
export interface Fault {
  /** null when it is about the whole file. */
  readonly pageNumber: number | null
  readonly detail: string
  /** Index among the page's regions, where it is about one of them. */
  readonly region?: number
  /** What shows beside that region, in points, page space. */
  readonly piece?: Box
}

export type PageFault = string | { readonly detail: string; readonly region: number; readonly piece?: Box }

interface Named {
  readonly name: CheckName
  /** Engine and version that answers. */
  engine(): string | Promise<string>
}

/** Looks at the file as a whole. Returns what is wrong; throws when it could not look. */
export interface FileCheck extends Named {
  file(evidence: Evidence): Promise<readonly Fault[]> | readonly Fault[]
}

/** Looks at one page at a time, so that at most one page image is held. Returns phrases for what is wrong; throws when it could not look. */
export interface PageCheck extends Named {
  page(evidence: Evidence, pageIndex: number): Promise<readonly PageFault[]> | readonly PageFault[]
}

export type VerifyCheck = FileCheck | PageCheck
