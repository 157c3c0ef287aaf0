import { utf16Of } from '../../leak/build/page.ts'
import type { Hider } from './carrier.ts'

/** Where a whole file may keep a word. */
export const fileHiders: readonly Hider[] = [
  {
    name: 'the information dictionary',
    hide: ({ paper }, _place, word) => {
      paper.info = `<< /Title (${word}) /Author ${utf16Of(word)} /Client (${word}) >>`
    },
  },
  {
    name: 'metadata',
    hide: ({ paper, entries }, _place, word) => {
      const xmp = paper.add({ body: '<< /Type /Metadata /Subtype /XML >>', stream: `<x:xmpmeta>${word}</x:xmpmeta>` })
      paper.catalog.push(`/Metadata ${xmp} 0 R`)
      entries.push(`/Metadata ${xmp} 0 R`)
    },
  },
  {
    name: 'a bookmark',
    hide: ({ paper, number }, _place, word) => {
      const item = paper.next + 1
      const root = paper.add(`<< /Type /Outlines /First ${item} 0 R /Last ${item} 0 R /Count 1 >>`)
      paper.add(`<< /Title (${word}) /Parent ${root} 0 R /Dest [${number} 0 R /Fit] >>`)
      paper.catalog.push(`/Outlines ${root} 0 R`)
    },
  },
  {
    name: 'a script',
    hide: ({ paper, entries }, _place, word) => {
      paper.catalog.push(`/OpenAction << /S /JavaScript /JS (app.alert("${word}")) >>`)
      entries.push(`/AA << /O << /S /JavaScript /JS ${utf16Of(word)} >> >>`)
    },
  },
  {
    name: 'an attached file',
    hide: ({ paper }, _place, word) => {
      const file = paper.add({
        body: '<< /Type /EmbeddedFile >>',
        stream: Buffer.from(`To ${word}`).toString('base64'),
      })
      paper.names.push(
        `/EmbeddedFiles << /Names [(${word}) << /Type /Filespec /F (${word}) /EF << /F ${file} 0 R >> >>] >>`,
      )
    },
  },
  {
    name: 'a named place',
    hide: ({ paper, number }, _place, word) => {
      paper.names.push(`/Dests << /Names [(${word}) [${number} 0 R /Fit]] >>`)
    },
  },
  {
    name: 'private data',
    hide: ({ entries }, _place, word) => {
      entries.push(`/PieceInfo << /Word << /LastModified (D:2026) /Private (${word}) >> >> /LastModified (D:2026)`)
    },
  },
  {
    name: 'the structure tree',
    hide: ({ paper, number }, _place, word) => {
      const root = paper.add(`<< /Type /StructTreeRoot /K ${paper.next + 1} 0 R >>`)
      paper.add(`<< /Type /StructElem /S /P /P ${root} 0 R /Pg ${number} 0 R /T (${word}) /Alt (${word}) >>`)
      paper.catalog.push(`/StructTreeRoot ${root} 0 R`)
    },
  },
  {
    name: 'an object that nothing uses',
    hide: ({ paper }, _place, word) => void paper.add({ body: '<< >>', stream: `BT (${word}) Tj ET` }),
  },
  {
    name: 'an earlier revision',
    hide: ({ paper }, _place, word) => void paper.replaced.push(paper.add(`(${word})`)),
  },
  {
    name: 'bytes after the end',
    hide: ({ paper }, _place, word) => {
      paper.tail += `\n${word}\n`
    },
  },
]
