import { fromBrowser, headerToBrowser } from './addresses.ts'
import type { Cdp } from './cdp.ts'
import type { SessionStandIn } from './session.ts'
import type { WebContentsStandIn } from './web-contents.ts'

interface Paused {
  readonly requestId: string
  readonly resourceType: string
  readonly request: { readonly url: string; readonly method: string }
}

/** Every request of the whole browser comes here: the app's session decides, the app's handlers answer, and nothing else leaves. */
export async function interceptRequests(
  cdp: Cdp,
  session: SessionStandIn,
  contents: WebContentsStandIn,
): Promise<void> {
  cdp.on<Paused>('Fetch.requestPaused', (paused, sessionId) => {
    void answer({ cdp, session, contents }, paused, sessionId).catch(() => undefined)
  })
  await cdp.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
}

interface Around {
  readonly cdp: Cdp
  readonly session: SessionStandIn
  readonly contents: WebContentsStandIn
}

async function answer(around: Around, paused: Paused, sessionId: string | undefined): Promise<void> {
  const { cdp, session, contents } = around
  const { requestId, request } = paused
  const reply = (method: string, params: object = {}) =>
    cdp.send(`Fetch.${method}`, { requestId, ...params }, sessionId)
  const url = fromBrowser(request.url)
  if (/^(data|blob):/.test(url)) return void (await reply('continueRequest'))
  const resourceType = paused.resourceType.toLowerCase()
  const handler = session.handlers.get(new URL(url).protocol.slice(0, -1))
  const isLet = await session.lets({ url, method: request.method, resourceType })
  session.seen.push({ url, fate: isLet ? (handler ? 'served' : 'escaped') : 'blocked' })
  const isStay = resourceType === 'document' && contents.refusesNavigation(url)
  // A navigation that is aborted leaves the page as it is; one that is blocked would show an error in its place.
  if (!isLet || !handler || isStay)
    return void (await reply('failRequest', {
      errorReason: resourceType === 'document' ? 'Aborted' : 'BlockedByClient',
    }))
  const response = await served(handler, new Request(url, { method: request.method }))
  await reply('fulfillRequest', await bodyOf(response, [...session.handlers.keys()]))
}

const served = async (
  handler: (request: Request) => Response | Promise<Response>,
  request: Request,
): Promise<Response> => {
  try {
    return await handler(request)
  } catch {
    return new Response(null, { status: 500 })
  }
}

async function bodyOf(response: Response, schemes: readonly string[]): Promise<Readonly<Record<string, unknown>>> {
  const headers = [...response.headers].map(([name, value]) => ({ name, value: headerToBrowser(value, schemes) }))
  const body = Buffer.from(await response.arrayBuffer()).toString('base64')
  return { responseCode: response.status, responseHeaders: headers, body }
}
