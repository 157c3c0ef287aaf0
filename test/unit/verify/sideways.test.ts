import { afterAll, describe, expect, it } from 'vitest'
import { closeOcr } from '../../../electron/worker/engines/ocr-worker.ts'
import { openPdf } from '../../../electron/worker/engines/pdf-engine.ts'
import type { Box } from '../../../shared/geometry/quad.ts'
import { union } from '../../../shared/geometry/quad.ts'
import { pagePdf, show } from '../../fixtures/raw-pdf.ts'
import { burnedFile } from './burned-file.ts'
import { prove, summary } from './prove.ts'

afterAll(closeOcr)

const NAME = 'Gillian Wetherby'
const pageOf = (turn: number): Uint8Array =>
  pagePdf({
    content: show(`I spoke to ${NAME} at the desk`, 40, 250, 12) + show('The yard is overlooked by flats', 40, 200, 12),
    entries: `/Rotate ${turn}`,
  })

/** The place of some letters of the name, as seen. */
async function placeOf(pdf: Uint8Array, from: number, to: number): Promise<Box> {
  const document = await openPdf({ bytes: pdf })
  const { text, boxes } = document.textLayer(0)
  document.close()
  const start = text.indexOf(NAME)
  const units = Array.from({ length: to - from }, (_, i) => {
    const [left = 0, bottom = 0, right = 0, top = 0] = boxes.subarray((start + from + i) * 4)
    return { left, bottom, right, top }
  })
  return units.reduce(union)
}

const outcome = async (turn: number, to: number): Promise<string> => {
  const pdf = pageOf(turn)
  const box = await placeOf(pdf, 0, to)
  return summary(await prove('region-ocr', await burnedFile(pdf, [{ box, reasonCode: '1' }]), [NAME]))
}

describe('a piece of a redacted name beside its box is read on sideways writing, too', () => {
  it.each([90, 270])('turned by %i°: the whole name is hidden', async (turn) => {
    expect(await outcome(turn, NAME.length)).toBe('passed')
  })
  it.each([0, 90, 270].flatMap((turn) => [2, 4].map((letters) => [turn, letters] as const)))(
    'turned by %i°: its last %i letters are not',
    async (turn, letters) => {
      expect(await outcome(turn, NAME.length - letters)).toMatch(/region-ocr failed: part of a redacted value/)
    },
  )
})
