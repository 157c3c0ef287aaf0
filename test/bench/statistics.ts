/** The middle value; of an even number of values, the lower of the two in the middle. */
export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN
}

/** Largest over smallest, less one: 0.2 means that the values lie within 20 %. */
export const spread = (values: readonly number[]): number => Math.max(...values) / Math.min(...values) - 1

export const round = (value: number, digits = 2): number => Number(value.toFixed(digits))
