import type { Readable, Writable } from 'node:stream'

export type Params = Readonly<Record<string, unknown>>
export type CdpEvent = { readonly method: string; readonly params: never; readonly sessionId?: string }

interface Call {
  readonly method: string
  resolve(result: never): void
  reject(error: Error): void
}

/** Chrome DevTools Protocol over a pair of pipes: messages are JSON, each ended by a zero byte. No port is opened, so no other user of the machine can reach it. */
export class Cdp {
  private readonly out: Writable
  private readonly calls = new Map<number, Call>()
  private readonly listeners = new Set<(event: CdpEvent) => void>()
  private pending: Buffer[] = []
  private last = 0

  constructor(out: Writable, back: Readable) {
    this.out = out
    out.on('error', () => this.end())
    back.on('data', (chunk: Buffer) => this.read(chunk))
    back.on('close', () => this.end())
  }

  /** Rejects with what Chromium says, or when it is gone. */
  send<T = unknown>(method: string, params: Params = {}, sessionId?: string): Promise<T> {
    this.last += 1
    const id = this.last
    return new Promise((resolve, reject) => {
      this.calls.set(id, { method, resolve: resolve as (result: never) => void, reject })
      this.out.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    })
  }

  /** Calls `listener` for every event of this name, of one session if `sessionId` is given. */
  on<T>(method: string, listener: (params: T, sessionId: string | undefined) => void, sessionId?: string): void {
    this.listeners.add((event) => {
      if (event.method !== method || (sessionId !== undefined && event.sessionId !== sessionId)) return
      listener(event.params as T, event.sessionId)
    })
  }

  private read(chunk: Buffer): void {
    let rest = chunk
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      const text = Buffer.concat([...this.pending, rest.subarray(0, end)]).toString('utf8')
      this.pending = []
      rest = rest.subarray(end + 1)
      this.take(JSON.parse(text))
    }
    if (rest.length > 0) this.pending.push(rest)
  }

  private take(
    message: CdpEvent & { readonly id?: number; readonly result?: never; readonly error?: { message: string } },
  ): void {
    if (message.id === undefined) {
      for (const listener of this.listeners) listener(message)
      return
    }
    const call = this.calls.get(message.id)
    this.calls.delete(message.id)
    if (message.error) call?.reject(new Error(`${call.method}: ${message.error.message}`))
    else call?.resolve(message.result as never)
  }

  private end(): void {
    for (const { method, reject } of this.calls.values()) reject(new Error(`${method}: the browser is gone`))
    this.calls.clear()
  }
}
