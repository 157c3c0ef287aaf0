/** Chromium lets nobody answer for a scheme that it does not know, so `app://host/x` is `https://host.app.invalid/x` in the browser. */
const suffix = '.invalid'

export function toBrowser(url: string): string {
  const { protocol, host, pathname, search, hash } = new URL(url)
  if (protocol === 'https:' || protocol === 'data:' || protocol === 'about:') return url
  return `https://${host}.${protocol.slice(0, -1)}${suffix}${pathname}${search}${hash}`
}

/** The app's own address for one in the browser; any other address stays as it is. */
export function fromBrowser(url: string): string {
  const [, host, scheme, rest] = /^https:\/\/([^/]+)\.([a-z]+)\.invalid(\/.*)?$/.exec(url) ?? []
  return host === undefined ? url : `${scheme}://${host}${rest ?? '/'}`
}

/** Our scheme's origins in a header, a content security policy above all. */
export const headerToBrowser = (value: string, schemes: readonly string[]): string =>
  schemes.reduce(
    (text, scheme) => text.replaceAll(new RegExp(`\\b${scheme}://([\\w-]+)`, 'g'), `https://$1.${scheme}${suffix}`),
    value,
  )
