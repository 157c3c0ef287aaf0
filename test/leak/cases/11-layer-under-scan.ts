import { plainPage } from '../build/page.ts'
import { greyImage, overPage, pictureOf, picturePage } from '../build/picture.ts'
import type { LeakCase } from '../leak-case.ts'

export const layerUnderScan: LeakCase = {
  id: '11-layer-under-scan',
  title: 'a scan with an invisible text layer',
  build: async () => picturePage(`${overPage('Im0')}q 3 Tr ${plainPage}Q`, [greyImage(await pictureOf())]),
}
