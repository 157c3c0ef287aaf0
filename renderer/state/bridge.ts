/** What the preload puts into the page: two functions, whatever the contract grows to. */
export interface Bridge {
  call(name: string, request: unknown): Promise<unknown>
  /** Returns what ends the listening. */
  on(name: string, listener: (message: never) => void): () => void
}

export const bridge = (globalThis as unknown as { readonly bridge: Bridge }).bridge
