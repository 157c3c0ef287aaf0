/** Loaded into the app by tests alone: runs functions that a test sends in the app's own process, as Playwright's `evaluate` does on Electron. */
import * as electron from './electron.ts'

interface Asked {
  readonly id: number
  readonly source: string
  readonly argument: unknown
}

process.on('message', ({ id, source, argument }: Asked) => {
  void run(source, argument).then(
    (value) => process.send?.({ id, ok: true, value }),
    (thrown) => process.send?.({ id, ok: false, value: String(thrown) }),
  )
})
process.channel?.unref()
process.once('disconnect', () => process.exit())

async function run(source: string, argument: unknown): Promise<unknown> {
  // biome-ignore lint/security/noGlobalEval: the test's own function
  const fn = globalThis.eval(`(${source})`) as (module: typeof electron, argument: unknown) => unknown
  return fn(electron, argument)
}
