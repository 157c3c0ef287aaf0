import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { homeFolder } from '../store/home-folder.ts'

enableCompileCache(join(homeFolder(), 'compile-cache'))
const { runCommandLine } = await import('./run-command-line.ts')
process.exitCode = await runCommandLine(process.argv.slice(2))
