/** What crosses between the page's world and the preload's: a value, which Chromium copies, or a function by its number. */
export type Crossing = { readonly value: unknown } | { readonly fn: number }

export type Shape = Crossing | { readonly members: Readonly<Record<string, Shape>> }

/**
 * The page's half of `contextBridge`: builds what the preload exposes. Runs before any script of the page, in the page's world, and
 * speaks with the preload's world by events whose names the two alone know. It imports nothing, because it runs in the page.
 */
export function joinMainWorld(secret: string): void {
  const lent = new Map<number, (...args: unknown[]) => void>()
  const waiting = new Map<number, (answer: Answer) => void>()
  let last = 0
  interface Answer {
    readonly ok: boolean
    readonly result: Crossing
  }

  const send = (detail: object): void => {
    document.dispatchEvent(new CustomEvent(`${secret}>`, { detail }))
  }
  const cross = (value: unknown): Crossing => {
    // Chromium would hand over nothing in the place of what it cannot copy.
    if (typeof value !== 'function') return { value: structuredClone(value) }
    last += 1
    lent.set(last, value as () => void)
    return { fn: last }
  }
  const resultOf = ({ ok, result }: Answer): unknown => {
    if (!ok) throw 'value' in result ? result.value : new Error('a function was thrown')
    return build(result)
  }
  /** What is answered during `send` is returned in place; anything else is a promise. */
  const call = (target: number, args: readonly unknown[]): unknown => {
    last += 1
    const id = last
    const ready: Answer[] = []
    let settle = (answer: Answer): void => void ready.push(answer)
    waiting.set(id, (answer) => settle(answer))
    send({ id, target, args: args.map(cross) })
    const [now] = ready
    if (now) return resultOf(now)
    return new Promise((resolve) => {
      settle = (answer) => resolve(answer)
    }).then((answer) => resultOf(answer as Answer))
  }
  const build = (shape: Shape): unknown => {
    if ('fn' in shape) return Object.freeze((...args: unknown[]) => call(shape.fn, args))
    if ('value' in shape) return shape.value
    return Object.freeze(Object.fromEntries(Object.entries(shape.members).map(([key, one]) => [key, build(one)])))
  }
  document.addEventListener(`${secret}<`, (event) => {
    const { kind, ...message } = (event as CustomEvent).detail
    if (kind === 'expose')
      Object.defineProperty(globalThis, message.key, { value: build(message.shape), enumerable: true })
    if (kind === 'tell') lent.get(message.target)?.(...message.args)
    if (kind === 'answer') {
      waiting.get(message.id)?.(message)
      waiting.delete(message.id)
    }
  })
}
