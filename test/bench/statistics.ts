/** The middle value; of an even number of values, the lower of the two in the middle. */
export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN
}

/** How much dearer the dearest is than any before it: 0.2 means that costs grow by 20 % at most. What falls does not count. */
export const growth = (costs: readonly number[]): number =>
  Math.max(0, ...costs.map((cost, i) => cost / Math.min(...costs.slice(0, i + 1)) - 1))

export const round = (value: number, digits = 2): number => Number(value.toFixed(digits))
