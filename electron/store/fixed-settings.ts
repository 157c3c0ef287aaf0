import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Fixed } from '../../shared/model/fixed-settings.ts'
import { Failure } from '../../shared/result.ts'

/** Where whoever looks after this computer fixes settings for everyone: a place that only an administrator can write to. */
export function fixedSettingsPath(env: NodeJS.ProcessEnv = process.env, platform = process.platform): string {
  if (platform === 'win32') return join(env.ProgramData || 'C:\\ProgramData', 'Redaction Assist', 'policy.json')
  if (platform === 'darwin') return '/Library/Application Support/Redaction Assist/policy.json'
  return '/etc/redaction-assist/policy.json'
}

/** Nothing is fixed where there is no file. One that cannot be understood is a failure (FIXED_SETTINGS_INVALID): what was meant to bind must not be passed over. */
export async function loadFixedSettings(path: string): Promise<Fixed> {
  try {
    const text = await readFile(path, 'utf8')
    return Fixed.parse(JSON.parse(text.replace(/^\uFEFF/, '')))
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') return {}
    throw new Failure('FIXED_SETTINGS_INVALID')
  }
}
