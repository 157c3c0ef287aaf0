/** The line, from 1, on which the value at `path` begins in a JSON text; that of the nearest holder where it is missing. */
export function lineOf(text: string, path: readonly PropertyKey[]): number {
  const scanner = new Scanner(text)
  const at = scanner.find(path)
  return text.slice(0, at).split('\n').length
}

/** Walks a JSON text that is known to be valid. */
class Scanner {
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  find(path: readonly PropertyKey[]): number {
    this.#blank()
    let found = this.#at
    for (const key of path) {
      if (!this.#enter(key)) break
      found = this.#at
    }
    return found
  }

  /** Goes to the value of a key, or the element of an index; stays where it is not there. */
  #enter(key: PropertyKey): boolean {
    const isObject = this.#text.charAt(this.#at) === '{'
    if (!isObject && this.#text.charAt(this.#at) !== '[') return false
    this.#at += 1
    for (let index = 0; ; index++) {
      this.#blank()
      if (/[\]}]|^$/.test(this.#text.charAt(this.#at))) return false
      const name = isObject ? this.#name() : index
      if (name === key) return true
      this.#skip()
      this.#blank()
      if (this.#text.charAt(this.#at) !== ',') return false
      this.#at += 1
    }
  }

  #blank(): void {
    while (/\s/.test(this.#text.charAt(this.#at))) this.#at += 1
  }

  #string(): string {
    const begin = this.#at
    for (this.#at += 1; this.#text.charAt(this.#at) !== '"'; this.#at += 1)
      if (this.#text.charAt(this.#at) === '\\') this.#at += 1
    this.#at += 1
    return JSON.parse(this.#text.slice(begin, this.#at))
  }

  #name(): string {
    const name = this.#string()
    this.#blank()
    this.#at += 1
    this.#blank()
    return name
  }

  #skip(): void {
    let depth = 0
    do {
      const char = this.#text.charAt(this.#at)
      if (char === '"') {
        this.#string()
        continue
      }
      if (char === '{' || char === '[') depth += 1
      if (char === '}' || char === ']') depth -= 1
      if (depth < 0 || char === '') return
      this.#at += 1
    } while (depth > 0 || !/[,\]}\s]|^$/.test(this.#text.charAt(this.#at)))
  }
}
