import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const folder = join(root, 'node_modules/electron')
/** Left where fetching failed, so that the next start loses no time on it; tried again after a day. */
const failed = join(root, 'out/electron-not-fetched')
const againMs = 24 * 3_600_000
const reachMs = 1_500
const fetchMs = 300_000

/** Electron's program where it is, or could be fetched from where its own installer fetches it; null else. */
export async function findElectron(say: (line: string) => void): Promise<string | null> {
  const there = installedElectron()
  if (there || !existsSync(join(folder, 'install.js')) || failedLately()) return there
  if (await isReachable(releaseHost())) {
    say('Fetching Electron, once …')
    spawnSync(process.execPath, [join(folder, 'install.js')], {
      stdio: ['ignore', 'ignore', 'ignore'],
      timeout: fetchMs,
    })
  }
  const fetched = installedElectron()
  if (!fetched) writeFileSync(failed, '')
  return fetched
}

export function installedElectron(env: NodeJS.ProcessEnv = process.env): string | null {
  const pathFile = join(folder, 'path.txt')
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : 'electron'
  const program = join(env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist'), name)
  return existsSync(program) ? program : null
}

const failedLately = (): boolean => Date.now() - (statSync(failed, { throwIfNoEntry: false })?.mtimeMs ?? 0) < againMs

const releaseHost = (): string => {
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror
  return mirror ? new URL(mirror).hostname : 'github.com'
}

const isReachable = (host: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host, port: 443, timeout: reachMs })
    const answer = (isThere: boolean) => {
      socket.destroy()
      resolve(isThere)
    }
    socket.once('connect', () => answer(true))
    socket.once('error', () => answer(false))
    socket.once('timeout', () => answer(false))
  })
