export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined }

/** One spelling for one value (RFC 8785): keys in UTF-16 order, no white space; a hash over it does not depend on who wrote it. */
export function canonical(value: Json): string {
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new RangeError('canonical JSON holds finite numbers only')
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (isList(value)) return `[${value.map(canonical).join(',')}]`
  return `{${Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key] as Json)}`)
    .join(',')}}`
}

const isList = (value: object): value is readonly Json[] => Array.isArray(value)
