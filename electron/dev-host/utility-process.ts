import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { StrictEmitter, strict } from './strict.ts'

interface ForkOptions {
  readonly env?: NodeJS.ProcessEnv
  readonly serviceName?: string
  readonly stdio?: 'ignore'
}

const wrapper = fileURLToPath(new URL('./utility-child.ts', import.meta.url))

/** The stand-in for a `UtilityProcess`: a child of Node's, in which `process.parentPort` is there as in Electron. */
class UtilityProcessStandIn extends StrictEmitter {
  private readonly child: ChildProcess

  constructor(modulePath: string, args: readonly string[], { env, stdio }: ForkOptions) {
    super('UtilityProcess', ['message', 'exit', 'spawn'])
    if (stdio !== 'ignore') throw new Error('the development host starts utility processes whose output is ignored')
    this.child = fork(wrapper, [modulePath, ...args], {
      ...(env ? { env } : {}),
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      execArgv: [],
    })
    this.child.on('message', (message) => this.emit('message', message))
    this.child.once('spawn', () => this.emit('spawn'))
    this.child.once('exit', (code) => this.emit('exit', code ?? 1))
  }

  postMessage(message: unknown): void {
    this.child.send(message as object, () => {})
  }

  kill(): boolean {
    return this.child.kill()
  }
}

export const utilityProcess = strict('utilityProcess', {
  fork: (modulePath: string, args: readonly string[], options: ForkOptions): UtilityProcessStandIn =>
    strict('UtilityProcess', new UtilityProcessStandIn(modulePath, args, options)),
})
