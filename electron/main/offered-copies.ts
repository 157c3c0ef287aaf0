import type { DocumentCopy } from '../../shared/model/case.ts'
import type { ChosenFiles } from './chosen-files.ts'

/** Released copies that a window may have drawn: one id for a copy, so that its pages are drawn once. */
export class OfferedCopies {
  private readonly files: ChosenFiles
  private readonly ids = new Map<string, string>()

  constructor(files: ChosenFiles) {
    this.files = files
  }

  idOf({ path, sha256 }: DocumentCopy): string | null {
    const key = `${sha256} ${path}`
    const id = this.ids.get(key) ?? this.files.offer([path])[0]?.documentId ?? null
    if (id !== null) this.ids.set(key, id)
    return id
  }
}
