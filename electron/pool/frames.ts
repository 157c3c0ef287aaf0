import { basename } from 'node:path'

/** The kind of error and where in the program it was: file names, lines and columns; its message, which may quote a document, is cut off. */
export function framesOf(thrown: unknown): readonly string[] {
  if (!(thrown instanceof Error)) return [typeof thrown]
  const { message, stack = '' } = thrown
  const below = stack.slice(message ? stack.lastIndexOf(message) + message.length : 0)
  const places = [...below.matchAll(/^\s+at .*?([^\s(]+):(\d+):(\d+)\)?$/gm)]
  return [
    thrown.constructor.name,
    ...places.slice(0, 8).map(([, file = '', line, column]) => `${basename(file)}:${line}:${column}`),
  ]
}
