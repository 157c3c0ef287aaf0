/** Collects bits, most significant first, into bytes that grow as needed. */
export class BitWriter {
  #bytes: Uint8Array<ArrayBuffer> = new Uint8Array(1 << 16)
  #length = 0
  #pending = 0
  #pendingBits = 0

  /** Appends the low `bits` (at most 24) of `value`. */
  write(value: number, bits: number): void {
    this.#pending = (this.#pending << bits) | value
    this.#pendingBits += bits
    while (this.#pendingBits >= 8) {
      this.#pendingBits -= 8
      this.push((this.#pending >>> this.#pendingBits) & 0xff)
    }
    this.#pending &= (1 << this.#pendingBits) - 1
  }

  /** Appends a whole byte; only meaningful while no bits are pending, or from `write`. */
  push(byte: number): void {
    if (this.#length === this.#bytes.length) this.#grow()
    this.#bytes[this.#length++] = byte
  }

  /** The bytes, the last one filled up with `fill` bits. */
  finish(fill: 0 | 1): Uint8Array {
    if (this.#pendingBits > 0) {
      const rest = 8 - this.#pendingBits
      this.write(fill === 1 ? (1 << rest) - 1 : 0, rest)
    }
    return this.#bytes.slice(0, this.#length)
  }

  #grow(): void {
    const larger = new Uint8Array(this.#bytes.length * 2)
    larger.set(this.#bytes)
    this.#bytes = larger
  }
}
