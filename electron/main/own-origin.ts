/** The scheme and origin of our own window: its files and the images of pages. */
export const scheme = 'app'
export const ownOrigin = `${scheme}://redaction-assist`

/**
 * What the window may load: its own scripts, styles, fonts and page images, and nothing by network or inline.
 * A string never becomes code: not by `eval`, not by a script element, not by a sink of the DOM (Trusted Types).
 * The sandbox opens no other window: what is not even made cannot go anywhere. Its `allow-modals` is for the development host, which
 * asks for a folder by a prompt where the system has no dialog.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'none'",
  "worker-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  'sandbox allow-scripts allow-same-origin allow-forms allow-modals',
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

export const pageHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), display-capture=(), usb=(), serial=(), hid=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}
