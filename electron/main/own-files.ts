import type { Session } from 'electron'
import { refused, windowFiles } from './app-protocol.ts'
import { ownOrigin, scheme } from './own-origin.ts'
import { type DrawPage, pageImages } from './page-protocol.ts'

/** Serves `app://redaction-assist/`: the window's files, and under `/page/` the images of pages. Pixels never travel over IPC. */
export async function serveOwnFiles(session: Session, folder: string, draw: DrawPage): Promise<void> {
  const files = await windowFiles(folder)
  const images = pageImages(draw)
  session.protocol.handle(scheme, async ({ url, method }) => {
    const asked = new URL(url)
    if (`${asked.protocol}//${asked.host}` !== ownOrigin) return refused(404)
    if (method !== 'GET') return refused(405)
    return asked.pathname.startsWith('/page/') ? images(asked) : files(asked.pathname)
  })
}
