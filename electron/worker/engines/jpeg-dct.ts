import { zigzag } from './jpeg-tables.ts'

/** Scale of the AAN transform's outputs; the product of two is divided out with the quantiser. */
const aan = [1.0, 1.387039845, 1.306562965, 1.175875602, 1.0, 0.785694958, 0.5411961, 0.275899379]

/** Factors that turn an AAN output, row by row, into its quantised value before rounding. */
export const quantFactors = (table: Uint8Array): Float32Array =>
  Float32Array.from(table, (q, i) => 1 / (q * aan[i >> 3]! * aan[i & 7]! * 8))

/** One 8-point AAN pass (Arai, Agui, Nakajima 1988; as in the IJG's jfdctflt.c) over entries `at`, `at + step`, … of `d`. */
function pass(d: Float32Array, at: number, step: number): void {
  const i1 = at + step
  const i2 = i1 + step
  const i3 = i2 + step
  const i4 = i3 + step
  const i5 = i4 + step
  const i6 = i5 + step
  const i7 = i6 + step
  const s07 = d[at]! + d[i7]!
  const d07 = d[at]! - d[i7]!
  const s16 = d[i1]! + d[i6]!
  const d16 = d[i1]! - d[i6]!
  const s25 = d[i2]! + d[i5]!
  const d25 = d[i2]! - d[i5]!
  const s34 = d[i3]! + d[i4]!
  const d34 = d[i3]! - d[i4]!
  const even = s07 + s34
  const odd = s16 + s25
  const e13 = s07 - s34
  d[at] = even + odd
  d[i4] = even - odd
  const z1 = (s16 - s25 + e13) * Math.SQRT1_2
  d[i2] = e13 + z1
  d[i6] = e13 - z1
  const o10 = d34 + d25
  const o11 = d25 + d16
  const o12 = d16 + d07
  const z5 = (o10 - o12) * 0.382683433
  const z2 = o10 * 0.5411961 + z5
  const z4 = o12 * 1.306562965 + z5
  const z3 = o11 * Math.SQRT1_2
  const z11 = d07 + z3
  const z13 = d07 - z3
  d[i5] = z13 + z2
  d[i3] = z13 - z2
  d[i1] = z11 + z4
  d[i7] = z11 - z4
}

/** Transforms `block` in place (64 samples, already minus 128) and writes its quantised coefficients in zigzag order to `out` at `at`. */
export function transformBlock(block: Float32Array, factors: Float32Array, out: Int16Array, at: number): void {
  for (let row = 0; row < 64; row += 8) pass(block, row, 1)
  for (let column = 0; column < 8; column++) pass(block, column, 8)
  for (let k = 0; k < 64; k++) {
    const i = zigzag[k]!
    out[at + k] = ((block[i]! * factors[i]! + 16384.5) | 0) - 16384
  }
}
