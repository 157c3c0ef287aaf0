import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Whether a program that attacks outputs from outside is installed here; the product itself needs none. */
export function has(program: string): boolean {
  try {
    execFileSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

export const run = (program: string, ...args: readonly string[]): Buffer =>
  execFileSync(program, [...args], { stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1 << 28 })

export const scratchFolder = (): string => mkdtempSync(join(tmpdir(), 'redaction-export-'))

export interface Raster {
  readonly widthPx: number
  readonly heightPx: number
  readonly samples: Uint8Array
}

/** Reads a binary PGM or PPM, or a PBM as bytes of 0 (white) and 1 (black). */
export function readNetpbm(path: string): Raster {
  const bytes = readFileSync(path)
  const head = /^P[456]\s+(\d+)\s+(\d+)\s+(255\s)?/.exec(bytes.subarray(0, 64).toString('latin1'))!
  const [widthPx, heightPx] = [Number(head[1]), Number(head[2])]
  const body = bytes.subarray(head[0].length)
  return { widthPx, heightPx, samples: bytes[1] === 0x34 ? unpack(body, widthPx, heightPx) : body }
}

function unpack(bits: Uint8Array, widthPx: number, heightPx: number): Uint8Array {
  const stride = (widthPx + 7) >> 3
  const out = new Uint8Array(widthPx * heightPx)
  for (let y = 0; y < heightPx; y++)
    for (let x = 0; x < widthPx; x++) out[y * widthPx + x] = (bits[y * stride + (x >> 3)]! >> (7 - (x & 7))) & 1
  return out
}
