import type { Appearance, MenuGroup, Push, PushName } from '../../shared/ipc/contract.ts'
import type { Fixed } from '../../shared/model/fixed-settings.ts'

/** What surrounds the window: dialogs, menu bar, file manager. The handlers know no more of Electron than this. */
export interface Desk {
  readonly hasMenuBar: boolean
  /** Whether this run was asked to open on the training case. */
  readonly showTrainingCase: boolean
  /** What whoever looks after the computer has fixed. */
  readonly fixed: Fixed
  readonly appearance: Appearance
  setAppearance(appearance: Appearance): Promise<void>
  /** The name that the person gave, or that of the account. */
  readonly reviewer: string
  setReviewer(reviewer: string): Promise<void>
  /** What text recognition must reach in new cases, so that no person has to read the page. */
  readonly leastConfidence: number
  setLeastConfidence(leastConfidence: number): Promise<void>
  setMenu(groups: readonly MenuGroup[]): void
  /** Resolve to the paths chosen, none where the person cancelled. */
  chooseFiles(): Promise<readonly string[]>
  chooseFolders(): Promise<readonly string[]>
  chooseOutput(): Promise<string | null>
  openFolder(path: string): Promise<void>
  /** The page listens to what it is told. */
  hear(): void
  push<N extends PushName>(name: N, message: Push<N>): void
}
