/**
 * Runs before `npm test`: says which Node runs the tests, and sees to the programs with which the leak tests attack our output
 * from outside, and to the browser in which the tests of the window run. On Debian as root it installs what is missing; elsewhere it names it. It never fails: tests skip, and say so.
 */
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { findBrowser } from '../electron/dev-host/find-browser.ts'

/** Command → the Debian package that brings it. */
const tools: Readonly<Record<string, string>> = {
  qpdf: 'qpdf',
  pdftotext: 'poppler-utils',
  mutool: 'mupdf-tools',
  tesseract: 'tesseract-ocr',
}

const isExecutable = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The Debian packages whose command is in none of the folders of `searchPath`. */
export const missingPackages = (searchPath: string): string[] => {
  const folders = searchPath.split(delimiter).filter(Boolean)
  const has = (command: string): boolean => folders.some((folder) => isExecutable(join(folder, command)))
  const programs = Object.entries(tools).flatMap(([command, name]) => (has(command) ? [] : [name]))
  return [...programs, ...(findBrowser({ PATH: searchPath }, 'linux') ? [] : ['chromium'])]
}

const settings = ['-qq', '-o', 'Acquire::http::Timeout=10', '-o', 'Acquire::Retries=1', '-o', 'DPkg::Lock::Timeout=20']

const apt = (args: readonly string[], timeoutMs: number): boolean =>
  spawnSync('apt-get', [...settings, ...args], {
    stdio: 'ignore',
    timeout: timeoutMs,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0

/** Fetches first and installs after, so that the time limit on the network never stops an installation half way. */
const installPackages = (names: readonly string[]): boolean => {
  const install = ['install', '-y', '--no-install-recommends', ...names]
  const fetched = (): boolean => apt(['--download-only', ...install], 180_000)
  if (!fetched() && !(apt(['update'], 60_000) && fetched())) return false
  return apt(['--no-download', ...install], 300_000)
}

const mayInstall = (): boolean => process.getuid?.() === 0 && existsSync('/etc/debian_version')

/** What is still to be said once everything possible was done; null when all is there. */
export const advice = (missing: readonly string[]): string | null =>
  missing.length === 0
    ? null
    : `Not installed, so the tests that use them will be skipped: ${missing.join(', ')} (on Debian or Ubuntu: sudo apt-get install ${missing.join(' ')}).`

const prepare = (): void => {
  console.log(`The tests run on Node ${process.versions.node}, ${process.platform} ${process.arch}.`)
  const searchPath = process.env.PATH ?? ''
  const missing = missingPackages(searchPath)
  if (missing.length > 0 && mayInstall()) {
    console.log(`Installing for the tests: ${missing.join(', ')}.`)
    if (!installPackages(missing)) for (const name of missing) installPackages([name])
  }
  const said = advice(missingPackages(searchPath))
  if (said) console.log(said)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) prepare()
