import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { homeFolder } from '../store/home-folder.ts'

enableCompileCache(join(homeFolder(), 'compile-cache'))
const { runTrainingCase } = await import('./training-case.ts')
process.exitCode = await runTrainingCase()
