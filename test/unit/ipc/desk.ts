import type { Desk } from '../../../electron/main/desk.ts'

/** A desk without a window: the person chooses `files`, and what is pushed or opened is noted. */
export const noteDesk = (files: readonly string[], fixed: Desk['fixed'] = {}): Desk & { readonly noted: unknown[] } => {
  const noted: unknown[] = []
  return {
    noted,
    hasMenuBar: false,
    showTrainingCase: false,
    fixed,
    appearance: 'system',
    reviewer: 'A. Person',
    setReviewer: async (reviewer) => void noted.push(reviewer),
    leastConfidence: 75,
    setLeastConfidence: async (leastConfidence) => void noted.push(leastConfidence),
    setAppearance: async (appearance) => void noted.push(appearance),
    setMenu: (groups) => void noted.push(groups),
    chooseFiles: async () => files,
    chooseFolders: async () => [],
    chooseOutput: async () => null,
    openFolder: async (path) => void noted.push(path),
    hear: () => {},
    push: (name, message) => void noted.push([name, message]),
  }
}
