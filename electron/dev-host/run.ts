/** In this process: the main bundle, whose place is the first argument, runs as it is, with the stand-in as its `electron`. */
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { homeFolder } from '../store/home-folder.ts'

process.removeAllListeners('warning')
enableCompileCache(join(homeFolder(), 'compile-cache'))
const [node = '', , main = '', ...rest] = process.argv
process.argv = [node, main, ...rest]
await import('./register.ts')
await import(main)
