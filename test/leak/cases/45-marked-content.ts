import { neighbourText, SECRET, show, utf16Of } from '../build/page.ts'
import { onePage } from '../build/raw-pdf.ts'
import type { LeakCase } from '../leak-case.ts'

export const markedContent: LeakCase = {
  id: '45-marked-content',
  title: 'replacement text, description and expansion on marked content, in line and by property list',
  build: () =>
    onePage({
      content: `/Span << /ActualText ${utf16Of(SECRET)} /Alt (${SECRET}) /E (${SECRET}) >> BDC ${show('a gull', 72, 640)}EMC ${neighbourText}/Span /Props BDC EMC /Tag /Props DP`,
      resources: `/Properties << /Props << /ActualText (${SECRET}) /Owner (${SECRET}) >> >>`,
    }),
}
