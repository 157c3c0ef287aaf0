import { deflateSync } from 'node:zlib'
import type { PageSize } from '../../shared/model/document.ts'
import type { BurnedPage } from '../../shared/model/export.ts'
import type { ReasonCode } from '../../shared/model/reason-code.ts'

/** A page of which nothing is shown: one black pixel over all of it. The page itself is not touched. */
export const blackPage = (
  pageIndex: number,
  { widthPt, heightPt }: PageSize,
  reasonCode: ReasonCode = '17',
): BurnedPage => ({
  pageIndex,
  widthPt,
  heightPt,
  image: {
    filter: 'FlateDecode',
    colour: 'grey',
    widthPx: 1,
    heightPx: 1,
    bytes: new Uint8Array(deflateSync(new Uint8Array(1))),
  },
  words: [],
  regions: [{ box: { left: 0, bottom: 0, right: widthPt, top: heightPt }, reasonCode }],
})
