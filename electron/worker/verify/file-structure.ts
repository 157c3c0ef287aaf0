import type { FileCheck } from './check.ts'
import { ownReader } from './own-reader.ts'

/** Leak cases 55–57, 60, 62: earlier revisions, bytes that belong to no object, encryption. */
export const fileStructure: FileCheck = {
  name: 'file-structure',
  engine: ownReader,
  file: ({ file }) => file.faults.map((detail) => ({ pageNumber: null, detail })),
}
