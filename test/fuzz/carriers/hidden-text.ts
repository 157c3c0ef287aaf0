import { utf16Of } from '../../leak/build/page.ts'
import type { Hider, Place } from './carrier.ts'
import { textObject } from './text.ts'

const text = ({ x, y }: Place, word: string, before = ''): string =>
  textObject({ font: 0, size: 11 }, [1, 0, 0, 1, x, y], `(${word}) Tj`, before)

const hidden = (name: string, content: (place: Place, word: string) => string): Hider => ({
  name,
  hide: (sheet, place, word) => void sheet.content.push(content(place, word)),
})

export const textHiders: readonly Hider[] = [
  hidden('text that is not drawn', (place, word) => text(place, word, '3 Tr')),
  hidden('white text', (place, word) => `q 1 g ${text(place, word)} Q`),
  hidden('text of size nothing', ({ x, y }, word) => `q 0.001 0 0 0.001 ${x} ${y} cm ${text({ x: 0, y: 0 }, word)} Q`),
  hidden('text beside the page', (_place, word) => text({ x: -700, y: -700 }, word)),
  hidden('text that is clipped away', (place, word) => `q 1 1 2 2 re W n ${text(place, word)} Q`),
  hidden(
    'text under a black bar',
    ({ x, y }, word) => `${text({ x, y }, word)}\nq 0 g ${x - 3} ${y - 6} 140 20 re f Q`,
  ),
  hidden(
    'text under a white bar',
    ({ x, y }, word) => `${text({ x, y }, word)}\nq 1 g ${x - 3} ${y - 6} 140 20 re f Q`,
  ),
  hidden('a comment in the content', (_place, word) => `% ${word}`),
  hidden('a description', (place, word) => `/Figure << /Alt (${word}) >> BDC ${text(place, '')} EMC`),
  hidden('a replacing text', (place, word) => `/Span << /ActualText ${utf16Of(word)} >> BDC ${text(place, 'x')} EMC`),
  {
    name: 'fully transparent text',
    hide: (sheet, place, word) => {
      const state = sheet.resource('ExtGState', '<< /ca 0 /CA 0 >>')
      sheet.content.push(`q /${state} gs ${text(place, word)} Q`)
    },
  },
  {
    name: 'a layer that is off',
    hide: (sheet, place, word) => {
      const layer = sheet.paper.add(`<< /Type /OCG /Name (${word}) >>`)
      const name = sheet.resource('Properties', `${layer} 0 R`)
      sheet.paper.catalog.push(`/OCProperties << /OCGs [${layer} 0 R] /D << /OFF [${layer} 0 R] >> >>`)
      sheet.content.push(`/OC /${name} BDC ${text(place, word)} EMC`)
    },
  },
  {
    name: 'a form that is not drawn',
    hide: (sheet, place, word) => {
      const body = `<< /Type /XObject /Subtype /Form /BBox [0 0 900 900] /Resources << ${sheet.resources()} >> >>`
      sheet.xObject({ body, stream: text(place, word) })
    },
  },
]
