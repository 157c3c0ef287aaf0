import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where the installation keeps its own things: REDACTION_ASSIST_HOME, or what the system keeps for a program's data (never a roaming profile). */
export function homeFolder(env: NodeJS.ProcessEnv = process.env, platform = process.platform): string {
  if (env.REDACTION_ASSIST_HOME) return env.REDACTION_ASSIST_HOME
  const user = env.HOME || homedir()
  if (platform === 'win32') return join(env.LOCALAPPDATA || join(user, 'AppData', 'Local'), 'Redaction Assist')
  if (platform === 'darwin') return join(user, 'Library', 'Application Support', 'Redaction Assist')
  return join(env.XDG_DATA_HOME || join(user, '.local', 'share'), 'redaction-assist')
}
