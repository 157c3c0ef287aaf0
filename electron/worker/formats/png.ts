import { flateStream } from '../engines/pdf-writer-image-pages.ts'
import { pngFacts, pngPixels } from '../engines/png-engine.ts'
import type { InputFormat } from './format.ts'
import { checkPixels, decoding, openImages, readWhole } from './image-file.ts'

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

export const png: InputFormat = {
  id: 'png',
  matches: (head) => SIGNATURE.every((byte, i) => head[i] === byte),
  open: async (file) => {
    const bytes = await readWhole(file)
    const facts = decoding(() => pngFacts(bytes))
    checkPixels(facts)
    const rgba = decoding(() => pngPixels(bytes))
    return openImages([{ ...facts, orientation: 1, stream: flateStream(rgba, facts.widthPx * facts.heightPx) }])
  },
}
