import { show } from '../../leak/build/page.ts'
import { rectOf } from '../frame.ts'
import { fontEntries, type Sheet } from '../paper.ts'
import type { Carrier, Hider, Place } from './carrier.ts'

const width = 150
const height = 24

/** What a reader sees of an annotation. */
function appearance(sheet: Sheet, word: string): number {
  return sheet.paper.add({
    body: `<< /Type /XObject /Subtype /Form /BBox [0 0 ${width} ${height}] /Resources << /Font << ${fontEntries} >> >> >>`,
    stream: show(word, 4, 8, 11),
  })
}

const areaAt = ({ x, y }: Place) => ({ left: x, right: x + width, bottom: y - 8, top: y - 8 + height })

const seen = (name: string, entries: (word: string) => string): Carrier => ({
  name,
  isSearchable: false,
  draw: (sheet, place, word) => {
    const area = areaAt(place)
    const rect = rectOf(sheet.frame, area)
    const number = sheet.paper.add(
      `<< /Type /Annot /Rect ${rect} /F 4 /AP << /N ${appearance(sheet, word)} 0 R >> ${entries(word)} >>`,
    )
    sheet.annotations.push(number)
    if (/Widget/.test(entries(''))) sheet.paper.fields.push(number)
    return area
  },
})

export const annotationCarriers: readonly Carrier[] = [
  seen('a note on the page', (w) => `/Subtype /FreeText /Contents (${w}) /DA (/F1 11 Tf) /T (${w}) /RC (<p>${w}</p>)`),
  seen('a stamp', (w) => `/Subtype /Stamp /Contents (${w}) /Name /${w || 'Draft'}`),
  seen('a form field', (w) => `/Subtype /Widget /FT /Tx /T (field ${w}) /V (${w}) /DV (${w}) /TU (${w})`),
]

const unseen = (name: string, entries: (word: string, sheet: Sheet) => string): Hider => ({
  name,
  hide: (sheet, place, word) => {
    const rect = rectOf(sheet.frame, { left: place.x, right: place.x + 12, bottom: place.y, top: place.y + 12 })
    sheet.annotations.push(sheet.paper.add(`<< /Type /Annot /Rect ${rect} ${entries(word, sheet)} >>`))
  },
})

export const annotationHiders: readonly Hider[] = [
  unseen('a sticky note', (w) => `/Subtype /Text /Contents (ask ${w}) /T (${w}) /F 2`),
  unseen('a pop-up', (w) => `/Subtype /Popup /Contents (${w})`),
  unseen('a link', (w) => `/Subtype /Link /Border [0 0 0] /A << /S /URI /URI (https://example.org/${w}) >>`),
  unseen('a redaction never applied', (w) => `/Subtype /Redact /OverlayText (${w}) /Contents (${w}) /F 2`),
  unseen('an attachment on the page', (w, sheet) => {
    const file = sheet.paper.add({ body: '<< /Type /EmbeddedFile >>', stream: `Dear ${w}` })
    return `/Subtype /FileAttachment /F 2 /FS << /Type /Filespec /F (${w}.txt) /EF << /F ${file} 0 R >> >>`
  }),
  {
    name: 'a field without a place',
    hide: (sheet, _place, word) => {
      sheet.paper.fields.push(sheet.paper.add(`<< /FT /Tx /T (calculated) /V (${word}) >>`))
    },
  },
]
