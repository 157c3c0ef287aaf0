/** Runs in the child that stands in for a utility process: gives the module its `process.parentPort` and loads it. */
import { EventEmitter } from 'node:events'
import { pathToFileURL } from 'node:url'

const parentPort = Object.assign(new EventEmitter(), {
  postMessage: (message: unknown) => void process.send?.(message),
})
process.on('message', (data) => parentPort.emit('message', { data, ports: [] }))
process.on('disconnect', () => process.exit())
Object.assign(process, { parentPort })

await import(pathToFileURL(process.argv[2] ?? '').href)
