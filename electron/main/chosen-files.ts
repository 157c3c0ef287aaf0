import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import { Failure } from '../../shared/result.ts'
import { collectInputs } from '../session/collect-inputs.ts'

/** A file or folder as a window knows it. */
export interface Chosen {
  readonly documentId: string
  readonly name: string
}

/** Which file stands behind which id: windows hold ids, paths stay here. A window can name no file that a person did not choose. */
export class ChosenFiles {
  private readonly paths = new Map<string, string>()

  offer(paths: readonly string[]): Chosen[] {
    return paths.map((path) => {
      const documentId = randomUUID()
      this.paths.set(documentId, path)
      return { documentId, name: basename(path) }
    })
  }

  /** Folders as the files in them. What cannot be read, or is empty, is offered as it is, so that it is said why when it is added. */
  async offerAll(paths: readonly string[]): Promise<Chosen[]> {
    return this.offer((await collectInputs(paths)).map(({ file }) => file))
  }

  /** Its name without its place. */
  nameOf(documentId: string): string {
    return basename(this.pathOf(documentId))
  }

  has(documentId: string): boolean {
    return this.paths.has(documentId)
  }

  pathOf(documentId: string): string {
    const path = this.paths.get(documentId)
    if (path === undefined) throw new Failure('BAD_REQUEST')
    return path
  }
}
