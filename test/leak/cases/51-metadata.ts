import { neighbourText, SECRET } from '../build/page.ts'
import { HELVETICA, onePage } from '../build/raw-pdf.ts'
import type { LeakCase } from '../leak-case.ts'

export const metadata: LeakCase = {
  id: '51-metadata',
  title: 'XMP at the catalog, the page and the font',
  build: () =>
    onePage({
      content: neighbourText,
      font: HELVETICA.replace('>>', '/Metadata 6 0 R >>'),
      page: '/Metadata 6 0 R',
      catalog: '/Metadata 6 0 R',
      more: [
        {
          body: '<< /Type /Metadata /Subtype /XML >>',
          stream: `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:creator="${SECRET}"/></rdf:RDF></x:xmpmeta>`,
        },
      ],
    }),
}
