import { Failure } from '../../shared/result.ts'
import { refused } from './app-protocol.ts'
import { pageHeaders } from './own-origin.ts'

/** Draws one page of a document that a window knows by this id. Throws `Failure`. */
export type DrawPage = (documentId: string, pageIndex: number, dpi: number) => Promise<Uint8Array>

const place = /^\/page\/([\w-]{1,64})\/(\d{1,6})$/
const dpiRange = { least: 18, most: 300 }

/** `/page/<document>/<pageIndex>?dpi=` → a JPEG, drawn by the engine that will cut. Never kept on disk by the browser. */
export const pageImages =
  (draw: DrawPage) =>
  async (url: URL): Promise<Response> => {
    const [, documentId, pageIndex] = place.exec(url.pathname) ?? []
    const asked = url.searchParams.get('dpi') ?? ''
    const dpi = /^\d{2,3}$/.test(asked) ? Number(asked) : 0
    if (documentId === undefined || dpi < dpiRange.least || dpi > dpiRange.most) return refused(400)
    try {
      const jpeg = await draw(documentId, Number(pageIndex), dpi)
      const headers = { ...pageHeaders, 'Content-Type': 'image/jpeg', 'Cache-Control': 'no-store' }
      return new Response(new Uint8Array(jpeg), { headers })
    } catch (thrown) {
      return refused(thrown instanceof Failure && thrown.code === 'BAD_REQUEST' ? 404 : 500)
    }
  }
