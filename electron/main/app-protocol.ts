import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { pageHeaders } from './own-origin.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Answers with the built window's files, and with no other: the list of them is made once, so no path can lead out of the folder. */
export async function windowFiles(folder: string): Promise<(pathname: string) => Promise<Response>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = new Map<string, string>(
    entries
      .filter((entry) => entry.isFile() && extname(entry.name) in types)
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [`/${relative(folder, path).replaceAll(sep, '/')}`, path] as const),
  )
  return async (pathname) => {
    const path = files.get(pathname === '/' ? '/index.html' : pathname)
    if (path === undefined) return refused(404)
    const headers = { ...pageHeaders, 'Content-Type': types[extname(path)] ?? '', 'Cache-Control': 'no-cache' }
    return new Response(new Uint8Array(await readFile(path)), { headers })
  }
}

export const refused = (status: 400 | 404 | 405 | 500): Response => new Response(null, { status, headers: pageHeaders })
