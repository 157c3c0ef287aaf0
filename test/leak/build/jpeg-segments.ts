/** A JPEG with one more segment right behind its start. */
export function withSegment(jpeg: Uint8Array, marker: number, text: string): Uint8Array {
  const data = Buffer.from(text, 'latin1')
  const head = Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255])
  return Buffer.concat([jpeg.subarray(0, 2), head, data, jpeg.subarray(2)])
}
