import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import type { Res } from '../../shared/ipc/contract.ts'
import { Failure } from '../../shared/result.ts'

/** Which file stands behind which id: windows hold ids, paths stay here. */
export class ChosenFiles {
  private readonly paths = new Map<string, string>()
  private readonly ask: () => Promise<readonly string[]>

  /** `ask` shows the system's dialog and resolves to the paths chosen, none where it was cancelled. */
  constructor(ask: () => Promise<readonly string[]>) {
    this.ask = ask
  }

  async choose(): Promise<Res<'documents.choose'>> {
    const paths = await this.ask()
    return paths.map((path) => {
      const documentId = randomUUID()
      this.paths.set(documentId, path)
      return { documentId, name: basename(path) }
    })
  }

  pathOf(documentId: string): string {
    const path = this.paths.get(documentId)
    if (path === undefined) throw new Failure('BAD_REQUEST')
    return path
  }
}
