import { StrictEmitter, strict } from './strict.ts'

type Handler = (event: object, ...args: unknown[]) => unknown

/** The stand-in for `ipcMain`: any channel may be listened to, one handler a channel. */
class IpcMainStandIn extends StrictEmitter {
  private readonly handlers = new Map<string, Handler>()

  constructor() {
    super('ipcMain', [])
    this.removeAllListeners('newListener')
  }

  handle(channel: string, handler: Handler): void {
    if (this.handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    this.handlers.set(channel, handler)
  }

  /** Rejects as Electron does: the message of what was thrown, under the channel's name. */
  async invoked(event: object, channel: string, args: readonly unknown[]): Promise<unknown> {
    try {
      const handler = this.handlers.get(channel)
      if (!handler) throw new Error(`No handler registered for '${channel}'`)
      return await handler(event, ...args)
    } catch (thrown) {
      throw new Error(`Error invoking remote method '${channel}': ${String(thrown)}`)
    }
  }
}

export const ipcMain = strict('ipcMain', new IpcMainStandIn())
