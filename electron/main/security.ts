import { app, protocol, type Session, type WebContents } from 'electron'
import { ownOrigin, scheme } from './own-origin.ts'

/** Before `ready`: our scheme is a secure one of its own, every window is sandboxed, and nothing of Chromium's own goes to the network. */
export function hardenProcess(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
  app.enableSandbox()
  for (const [name, value] of switches) app.commandLine.appendSwitch(name, value)
}

/** No name resolves, no proxy is looked for, no peer connection leaves: beside the session's own refusal below. */
const switches: readonly (readonly [name: string, value?: string])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['no-proxy-server'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  ['disable-breakpad'],
]

/** Refuses every request that is not for our own files, every permission, device, download and spelling dictionary. */
export function closeSession(session: Session): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isOwn(url) }))
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setSpellCheckerEnabled(false)
  session.on('will-download', (event) => event.preventDefault())
}

/** A window stays where it is: it goes nowhere, opens nothing and embeds nothing. */
export function confine(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  // Peer connections are the one way out that no policy of the page covers.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
}

const isOwn = (url: string): boolean => url.startsWith(`${ownOrigin}/`) || url.startsWith('devtools://')
