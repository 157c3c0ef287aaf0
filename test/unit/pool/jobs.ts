/** Jobs that go wrong in every way a document can make one go wrong, and one that does not. */
export interface TestJobs {
  echo: { input: { readonly value: string; readonly delayMs?: number }; output: { value: string; thread: number } }
  hang: { input: null; output: null }
  'hang-in-wasm': { input: null; output: null }
  exit: { input: null; output: null }
  'fail-outside': { input: null; output: null }
  'fill-heap': { input: null; output: null }
  'hold-wasm': { input: { readonly mebibytes: number; readonly delayMs: number }; output: null }
  refuse: { input: { readonly code: 'PAGE_TOO_LARGE' | 'OCR_FAILED' }; output: null }
  quote: { input: { readonly text: string }; output: null }
  uncloneable: { input: null; output: unknown }
  give: { input: { readonly bytes: Uint8Array }; output: number }
}
