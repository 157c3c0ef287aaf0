import type { Encoded } from './codec.ts'

interface Codec {
  encode(value: unknown): Encoded
  decode(encoded: Encoded): unknown
}

type Listener = (event: object, ...args: unknown[]) => void

/** What the host delivers into the page. */
export type Delivery =
  | { readonly kind: 'answer'; readonly id: number; readonly ok: boolean; readonly value: Encoded }
  | { readonly kind: 'push'; readonly channel: string; readonly args: readonly Encoded[] }

/** `ipcRenderer`: out through a binding of the host's, in through a function that the host calls. */
export function ipcThrough(toHost: (text: string) => void, { encode, decode }: Codec) {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: unknown): void }>()
  const listeners = new Map<string, readonly Listener[]>()
  let last = 0
  const heard = (channel: string): readonly Listener[] => listeners.get(channel) ?? []
  const post = (kind: string, id: number, channel: string, args: readonly unknown[]): void =>
    toHost(JSON.stringify({ kind, id, channel, args: args.map(encode) }))
  const renderer = {
    invoke: (channel: string, ...args: unknown[]): Promise<unknown> =>
      new Promise((resolve, reject) => {
        last += 1
        post('invoke', last, channel, args)
        waiting.set(last, { resolve, reject })
      }),
    send: (channel: string, ...args: unknown[]): void => post('send', 0, channel, args),
    on: (channel: string, listener: Listener): void => void listeners.set(channel, [...heard(channel), listener]),
    removeListener: (channel: string, listener: Listener): void =>
      void listeners.set(
        channel,
        heard(channel).filter((one) => one !== listener),
      ),
  }
  const deliver = (delivery: Delivery): void => {
    if (delivery.kind === 'push') {
      for (const listener of heard(delivery.channel)) listener({ sender: renderer }, ...delivery.args.map(decode))
      return
    }
    const call = waiting.get(delivery.id)
    waiting.delete(delivery.id)
    if (delivery.ok) call?.resolve(decode(delivery.value))
    else call?.reject(decode(delivery.value))
  }
  return { renderer, deliver }
}
