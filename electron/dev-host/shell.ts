import { spawn } from 'node:child_process'
import { strict } from './strict.ts'

const openers: Readonly<Partial<Record<NodeJS.Platform, string>>> = { darwin: 'open', win32: 'explorer.exe' }

/** The stand-in for `shell`: shows a folder with what the system has for it. Resolves to why it could not, or to nothing. */
export const shell = strict('shell', {
  openPath: (path: string): Promise<string> =>
    new Promise((resolve) => {
      const child = spawn(openers[process.platform] ?? 'xdg-open', [path], { stdio: 'ignore', detached: true })
      child.once('error', ({ message }) => resolve(message))
      child.once('spawn', () => resolve(''))
      child.unref()
    }),
})
