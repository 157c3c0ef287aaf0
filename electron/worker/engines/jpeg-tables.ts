/** Position in the block, row by row, of the k-th coefficient in zigzag order (ITU-T T.81 figure A.6). */
export const zigzag = Uint8Array.of(
  ...[0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21],
  ...[28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61],
  ...[54, 47, 55, 62, 63],
)

/** Quantisation tables K.1 and K.2 of ITU-T T.81, row by row, for quality 50. */
const luminance50 = [
  ...[16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29],
  ...[51, 87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121],
  ...[120, 101, 72, 92, 95, 98, 112, 100, 103, 99],
]
const chrominance50 = [
  ...[17, 18, 24, 47, 99, 99, 99, 99, 18, 21, 26, 66, 99, 99, 99, 99, 24, 26, 56, 99, 99, 99, 99, 99, 47, 66, 99, 99],
  ...Array.from({ length: 36 }, () => 99),
]

/**
 * The IJG scaling of quality 1..100, but for the first entry, which is rounded down to a power of two: flat black and flat
 * white then come back exactly, so that a painted region can be checked for being solid.
 */
const scaled = (table: readonly number[], quality: number): Uint8Array => {
  const scale = quality < 50 ? Math.floor(5000 / quality) : 200 - quality * 2
  const fitted = Uint8Array.from(table, (q) => Math.min(255, Math.max(1, Math.floor((q * scale + 50) / 100))))
  fitted[0] = 1 << (31 - Math.clz32(fitted[0]!))
  return fitted
}

export const luminanceTable = (quality: number): Uint8Array => scaled(luminance50, quality)
export const chrominanceTable = (quality: number): Uint8Array => scaled(chrominance50, quality)
