import { EventEmitter } from 'node:events'

/** A gap in the stand-in must be loud: reading or setting a member that it does not have throws, and names the member. */
export function strict<T extends object>(name: string, target: T): T {
  const check = (key: string | symbol) => {
    if (typeof key === 'symbol' || key in target || asksEveryObject.has(key)) return
    throw new Error(`${name}.${key} is not in the development host; see electron/dev-host`)
  }
  return new Proxy(target, {
    get: (object, key) => {
      check(key)
      return Reflect.get(object, key)
    },
    set: (object, key, value) => {
      check(key)
      return Reflect.set(object, key, value)
    },
  })
}

/** What promises, test runners and printing ask any object for. */
const asksEveryObject = new Set(['then', 'toJSON', 'inspect', '$$typeof', 'asymmetricMatch', 'nodeType', 'tagName'])

/** Emits the events that it names, and refuses listeners for any other. */
export class StrictEmitter extends EventEmitter {
  constructor(name: string, events: readonly string[]) {
    super()
    const known = new Set<string | symbol>(events)
    this.on('newListener', (event: string | symbol) => {
      if (event !== 'newListener' && event !== 'removeListener' && !known.has(event))
        throw new Error(`the event ${String(event)} of ${name} is not in the development host; see electron/dev-host`)
    })
  }
}

/** An event that a listener can call off. */
export class CancellableEvent {
  defaultPrevented = false

  preventDefault(): void {
    this.defaultPrevented = true
  }
}
