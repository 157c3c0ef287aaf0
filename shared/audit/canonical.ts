export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined }

/** One spelling for one value (RFC 8785): keys in UTF-16 order, no white space; a hash over it does not depend on who wrote it. */
export function canonical(value: Json): string {
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new RangeError('canonical JSON holds finite numbers only')
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (isList(value)) return `[${value.map(canonical).join(',')}]`
  return objectOf(membersOf(value))
}

/** An object's members in their order, each as it is written. */
export function membersOf(value: { readonly [key: string]: Json | undefined }): readonly string[] {
  const members: string[] = []
  for (const key of inOrder(Object.keys(value))) {
    const member = value[key]
    if (member !== undefined) members.push(`${JSON.stringify(key)}:${canonical(member)}`)
  }
  return members
}

export const objectOf = (members: readonly string[]): string => `{${members.join(',')}}`

/** What was read from such a text is in its order already. */
function inOrder(keys: string[]): readonly string[] {
  for (let i = 1; i < keys.length; i++) if ((keys[i - 1] as string) > (keys[i] as string)) return keys.sort()
  return keys
}

const isList = (value: object): value is readonly Json[] => Array.isArray(value)
