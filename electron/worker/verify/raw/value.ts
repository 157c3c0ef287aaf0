/** A PDF object or content-stream token (ISO 32000-2 7.3). `keyword` is an operator, or `obj`, `R` and the like. */
export type Value =
  | { readonly type: 'null' }
  | { readonly type: 'boolean'; readonly value: boolean }
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'name'; readonly value: string }
  | { readonly type: 'string'; readonly bytes: Uint8Array }
  | { readonly type: 'array'; readonly items: readonly Value[] }
  | { readonly type: 'dict'; readonly entries: Dict; readonly duplicates: readonly Value[] }
  | { readonly type: 'ref'; readonly objectNumber: number }
  | { readonly type: 'keyword'; readonly value: string }

export type Dict = ReadonlyMap<string, Value>

/** The bytes are no PDF syntax. `at` is an offset; the message never quotes them. */
export class SyntaxFault extends Error {
  readonly at: number
  constructor(at: number) {
    super('not PDF syntax')
    this.name = 'SyntaxFault'
    this.at = at
  }
}

/** Every value inside `value`, itself included, keys' values of duplicate keys too. */
export function* within(value: Value): Generator<Value> {
  yield value
  if (value.type === 'array') for (const item of value.items) yield* within(item)
  if (value.type !== 'dict') return
  for (const item of value.entries.values()) yield* within(item)
  for (const item of value.duplicates) yield* within(item)
}

export const nameOf = (value: Value | undefined): string | null => (value?.type === 'name' ? value.value : null)
export const numberOf = (value: Value | undefined): number | null => (value?.type === 'number' ? value.value : null)
