import { jpegFacts } from '../engines/jpeg-facts.ts'
import type { InputFormat } from './format.ts'
import { checkPixels, decoding, openImages, readWhole } from './image-file.ts'

export const jpeg: InputFormat = {
  id: 'jpeg',
  matches: (head) => head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff,
  open: async (file) => {
    const bytes = await readWhole(file)
    const { bare, components, isAdobe, ...facts } = decoding(() => jpegFacts(bytes))
    checkPixels(facts)
    return openImages([{ ...facts, stream: { filter: 'DCTDecode', bytes: bare, components, isInverted: isAdobe } }])
  },
}
