import type { Crossing, Shape } from './main-world.ts'

/** The preload's half of `contextBridge`: members are copied, functions are called across, and nothing else passes. */
export function bridgeTo(secret: string): { exposeInMainWorld(key: string, api: unknown): void } {
  const functions = new Map<number, (...args: unknown[]) => unknown>()
  let last = 0
  const send = (detail: object): void => {
    document.dispatchEvent(new CustomEvent(`${secret}<`, { detail }))
  }
  const cross = (value: unknown): Crossing => {
    if (typeof value !== 'function') return { value }
    last += 1
    functions.set(last, value as () => unknown)
    return { fn: last }
  }
  const shapeOf = (value: unknown): Shape => {
    const isPlain = typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
    if (!isPlain) return cross(value)
    return { members: Object.fromEntries(Object.entries(value).map(([key, member]) => [key, shapeOf(member)])) }
  }
  const argumentOf = (given: Crossing): unknown =>
    'value' in given ? given.value : (...args: unknown[]) => send({ kind: 'tell', target: given.fn, args })
  const answer = (id: number, ok: boolean, value: unknown): void =>
    send({ kind: 'answer', id, ok, result: cross(value) })
  const call = async (id: number, target: number, args: readonly Crossing[]): Promise<void> => {
    try {
      const result = functions.get(target)?.(...args.map(argumentOf))
      answer(id, true, result instanceof Promise ? await result : result)
    } catch (thrown) {
      answer(id, false, thrown)
    }
  }
  document.addEventListener(`${secret}>`, (event) => {
    const { id, target, args } = (event as CustomEvent).detail
    void call(id, target, args)
  })
  return { exposeInMainWorld: (key, api) => send({ kind: 'expose', key, shape: shapeOf(api) }) }
}
