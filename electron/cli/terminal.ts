/** Where a command writes and what stops it. */
export interface Terminal {
  /** A line of the answer, on standard output. False once nobody reads it any more. */
  out(line: string): boolean
  /** A line about the answer, on standard error. */
  say(line: string): void
  readonly signal: AbortSignal
  /** Whether a moving progress bar can be shown on standard error. */
  readonly isLive: boolean
  /** Draws over the last line of standard error; empty to clear it. */
  draw(line: string): void
  readonly columns: number
}

/** The real one. A reader that goes away (`| head`) is no fault: what is left to write is dropped. */
export function openTerminal(signal: AbortSignal): Terminal {
  let isRead = true
  let drawn = ''
  const draw = (line: string) => {
    if (line === drawn) return
    process.stderr.write(`\r\x1b[2K${line}`)
    drawn = line
  }
  const around = (write: () => void) => {
    const line = drawn
    if (line !== '') draw('')
    write()
    if (line !== '') draw(line)
  }
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    isRead = false
  })
  process.stderr.on('error', () => undefined)
  return {
    out: (line) => {
      if (isRead) around(() => process.stdout.write(`${line}\n`))
      return isRead
    },
    say: (line) => around(() => process.stderr.write(`${line}\n`)),
    signal,
    isLive: process.stderr.isTTY === true && process.env.TERM !== 'dumb',
    draw,
    /** As it is now; some terminals do not tell. */
    get columns() {
      return process.stderr.columns || 80
    },
  }
}
