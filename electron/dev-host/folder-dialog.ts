import { spawn } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { isAbsolute } from 'node:path'
import type { WebContentsStandIn } from './web-contents.ts'

const powershell = `Add-Type -AssemblyName System.Windows.Forms; $d = New-Object System.Windows.Forms.FolderBrowserDialog; if ($d.ShowDialog() -eq 'OK') { $d.SelectedPath }`

/** Programs that ask for a folder and print it; the first that is installed is used. */
const programs: Readonly<Partial<Record<NodeJS.Platform, readonly (readonly [command: string, ...args: string[]])[]>>> =
  {
    linux: [
      ['zenity', '--file-selection', '--directory'],
      ['kdialog', '--getexistingdirectory', '.'],
    ],
    darwin: [['osascript', '-e', 'POSIX path of (choose folder)']],
    win32: [['powershell.exe', '-NoProfile', '-STA', '-Command', powershell]],
  }

/** Asks for a folder: in the system's dialog if this is a window that somebody sees, else by its path. Empty where the person cancelled. */
export async function askFolder(contents: WebContentsStandIn, title: string): Promise<readonly string[]> {
  const isSeen = !process.argv.includes('--headless')
  for (const [command, ...args] of isSeen ? (programs[process.platform] ?? []) : []) {
    const printed = await output(command, args)
    if (printed !== null) return printed === '' ? [] : [printed]
  }
  const typed = await contents.ask(`prompt(${JSON.stringify(`${title} (the path of a folder)`)}) ?? ''`)
  return isFolder(String(typed)) ? [String(typed)] : []
}

const isFolder = (path: string): boolean => isAbsolute(path) && existsSync(path) && statSync(path).isDirectory()

/** What a program printed; null where it is not installed. */
const output = (command: string, args: readonly string[]): Promise<string | null> =>
  new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'ignore'] })
    let text = ''
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      text += part
    })
    child.once('error', () => resolve(null))
    child.once('close', () => resolve(text.trim()))
  })
