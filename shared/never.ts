/** Makes a missing case a compile error. */
export function never(value: never): never {
  throw new TypeError(`unexpected ${typeof value}`)
}
