import { basename, extname } from 'node:path'

/** Characters no name on Windows may hold, and control characters. */
const unfit = /[<>:"/\\|?*\u0000-\u001f\u007f]/g
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i

/** Room for "_UNREDACTED.pdf" within the CPS's 252 characters and the 255 bytes of common file systems. */
const longestBytes = 230

/** What an input's outputs are called, without folder and ending: fit for every common file system and for the CPS's CMS. */
export function nameOf(file: string): string {
  const bare = basename(file, extname(file))
    .normalize('NFC')
    .replace(unfit, '_')
    .replace(/[. ]+$/, '')
  const short = shortened(bare === '' ? 'document' : bare)
  return reserved.test(short) ? `_${short}` : short
}

function shortened(name: string): string {
  let short = ''
  for (const char of name) {
    if (Buffer.byteLength(short + char) > longestBytes) break
    short += char
  }
  return short
}

/** One name an input: a second "statement" in the same run is "statement-2". Case does not tell names apart on Windows. */
export function uniqueNames(files: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return files.map((file) => {
    const name = nameOf(file)
    let unique = name
    for (let n = 2; taken.has(unique.toLowerCase()); n++) unique = `${name}-${n}`
    taken.add(unique.toLowerCase())
    return unique
  })
}
