import { neighbourText, SECRET } from '../build/page.ts'
import { onePage } from '../build/raw-pdf.ts'
import { strokes } from '../build/stroke-letters.ts'
import type { LeakCase } from '../leak-case.ts'

/** Two triangles for each stroke (ISO 32000-2 8.7.4.5.5): flag, x and y in 16 bits over 0..1000, and one byte of grey. */
function mesh(): Buffer {
  const corner = ([x, y]: readonly [number, number]): number[] => {
    const [a, b] = [Math.round((x / 1000) * 65535), Math.round((y / 1000) * 65535)]
    return [0, a >> 8, a & 255, b >> 8, b & 255, 0]
  }
  const triangles = strokes(SECRET, 72, 698, 14).flatMap(({ corners: [a, b, c, d] }) => [a, b, c, a, c, d])
  return Buffer.from(triangles.flatMap(corner))
}

export const meshShading: LeakCase = {
  id: '18-mesh',
  title: 'a shading of triangles that spell letters',
  build: () =>
    onePage({
      content: `${neighbourText}/Mesh sh`,
      resources: '/Shading << /Mesh 6 0 R >>',
      more: [
        {
          body: '<< /ShadingType 4 /ColorSpace /DeviceGray /BitsPerCoordinate 16 /BitsPerComponent 8 /BitsPerFlag 8 /Decode [0 1000 0 1000 0 1] >>',
          stream: mesh(),
        },
      ],
    }),
}
