/** The input formats; one file each in `electron/worker/formats`. */
export type FormatId = 'pdf' | 'png' | 'jpeg' | 'tiff' | 'text'

/** What a worker needs to open a document again. `sha256` is checked: a file that changed underfoot is INPUT_CHANGED. */
export interface Source {
  readonly path: string
  readonly sha256: string
  readonly format: FormatId
  readonly password?: string
  /** The file at `path` is sealed (electron/sealing); `sha256` is that of its plain bytes. The key opens this file alone. */
  readonly sealed?: { readonly key: Uint8Array }
}

export interface PageSize {
  /** Points, as the page is seen. */
  readonly widthPt: number
  readonly heightPt: number
}

export interface DocumentInfo {
  readonly format: FormatId
  readonly sha256: string
  readonly bytes: number
  readonly pages: readonly PageSize[]
}
