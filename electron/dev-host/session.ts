import { StrictEmitter, strict } from './strict.ts'

type SchemeHandler = (request: Request) => Response | Promise<Response>
type RequestListener = (details: object, answer: (response: { readonly cancel?: boolean }) => void) => void

/** What became of a request: `blocked` by the session, `served` by a handler of the app, or `escaped` both, and then refused here. */
export interface Seen {
  readonly url: string
  readonly fate: 'blocked' | 'served' | 'escaped'
}

/** The stand-in for a `Session`. Permissions, devices and downloads are refused here whatever the app decides: the app must refuse them itself on the real one. */
export class SessionStandIn extends StrictEmitter {
  readonly seen: Seen[] = []
  readonly refusals = new Set<string>()
  readonly handlers = new Map<string, SchemeHandler>()
  private beforeRequest: RequestListener | null = null
  readonly webRequest: object
  readonly protocol: object

  constructor() {
    super('session', ['will-download'])
    this.webRequest = strict('webRequest', {
      onBeforeRequest: (listener: RequestListener) => {
        this.beforeRequest = listener
      },
    })
    this.protocol = strict('protocol', {
      handle: (scheme: string, handler: SchemeHandler) => void this.handlers.set(scheme, handler),
    })
  }

  setPermissionRequestHandler(handler: (...args: unknown[]) => void): void {
    handler(null, 'geolocation', (granted: boolean) => this.refuse('permission request', granted))
  }

  setPermissionCheckHandler(handler: (...args: unknown[]) => boolean): void {
    this.refuse('permission check', handler(null, 'geolocation'))
  }

  setDevicePermissionHandler(handler: (details: object) => boolean): void {
    this.refuse('device permission', handler({ deviceType: 'usb' }))
  }

  setSpellCheckerEnabled(enabled: boolean): void {
    this.refuse('spell checker', enabled)
  }

  /** Whether the app lets a request through. Where it does not listen, everything passes, as in Electron. */
  lets(details: { readonly url: string; readonly method: string; readonly resourceType: string }): Promise<boolean> {
    const ask = this.beforeRequest
    if (!ask) return Promise.resolve(true)
    return new Promise((resolve) => ask(details, ({ cancel }) => resolve(cancel !== true)))
  }

  private refuse(what: string, granted: boolean): void {
    if (granted) throw new Error(`the development host grants no ${what}`)
    this.refusals.add(what)
  }
}

const partitions = new Map<string, SessionStandIn>()

export const session = strict('session', {
  fromPartition(name: string): SessionStandIn {
    if (name.startsWith('persist:')) throw new Error('the development host keeps nothing on disk')
    const known = partitions.get(name) ?? strict('session', new SessionStandIn())
    partitions.set(name, known)
    return known
  },
})
