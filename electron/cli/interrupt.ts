/** Exit status of a program that was stopped by a signal: 128 and its number. */
const statusOf = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const

/** Runs `work` until it ends or someone stops it; then it has time to clear up. A second Ctrl-C does not wait. */
export async function untilInterrupted(work: (signal: AbortSignal) => Promise<number>): Promise<number> {
  const stop = new AbortController()
  let status: number | null = null
  const listeners = Object.entries(statusOf).map(([name, number]) => {
    const listener = () => {
      if (status !== null) process.exit(number)
      status = number
      stop.abort()
    }
    process.on(name, listener)
    return [name, listener] as const
  })
  try {
    const ended = await work(stop.signal)
    return status ?? ended
  } finally {
    for (const [name, listener] of listeners) process.off(name, listener)
  }
}
