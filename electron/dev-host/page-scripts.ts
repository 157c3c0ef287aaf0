import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'

/** The two scripts that run in a page before its own: one in the page's world, one, with the preload, in a world apart. */
export function pageScripts(preloadPath: string): { readonly main: string; readonly preload: string } {
  const secret = JSON.stringify(randomBytes(16).toString('hex'))
  const parts = ['codec', 'context-bridge', 'ipc-renderer', 'preload-world'].map(inPage).join('\n')
  const preload = `(require, module, exports) => {${readFileSync(preloadPath, 'utf8')}\n}`
  return {
    main: inTopFrame(`${inPage('main-world')}\njoinMainWorld(${secret})`),
    preload: inTopFrame(
      `${parts}\nrunPreload(${secret}, { codec: { encode, decode }, bridgeTo, ipcThrough }, ${preload})`,
    ),
  }
}

const inTopFrame = (body: string): string =>
  `if (window.top === window && location.protocol === 'https:') {(() => {${body}\n})()}`

const inPage = (name: string): string =>
  stripTypeScriptTypes(readFileSync(new URL(`./in-page/${name}.ts`, import.meta.url), 'utf8'))
    .replace(/^export /gm, '')
    .replace(/^import .*$/gm, '')
