import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Box } from '../../shared/geometry/quad.ts'

/** MuPDF, which PyMuPDF wraps, redacting the same places of the same file: no proof, no pictures of pages. */
const script = `
var places = JSON.parse(read(scriptArgs[2]))
var doc = new PDFDocument(scriptArgs[0])
places.forEach(function (boxes, i) {
  var page = doc.loadPage(i), height = page.bound()[3]
  boxes.forEach(function (b) {
    var annotation = page.createAnnotation('Redact')
    annotation.setRect([b.left, height - b.top, b.right, height - b.bottom])
  })
  page.update()
  page.applyRedactions(true, 2)
})
doc.save(scriptArgs[1], 'garbage=deduplicate,compress')
`

export interface ProofReference {
  readonly version: string
  readonly cpuSeconds: number
}

/** Processor seconds from opening the file to the saved copy; null where \`mutool\` is not installed. */
export function redactWithMupdf(path: string, places: readonly (readonly Box[])[]): ProofReference | null {
  const { stderr: said, error } = spawnSync('mutool', ['-v'], { encoding: 'utf8' })
  if (error) return null
  const folder = mkdtempSync(join(tmpdir(), 'bench-mupdf-'))
  try {
    writeFileSync(join(folder, 'redact.js'), script)
    writeFileSync(join(folder, 'places.json'), JSON.stringify(places))
    const command = 'mutool run redact.js "$0" out.pdf places.json >/dev/null; times'
    const { stdout } = spawnSync('bash', ['-ec', command, resolve(path)], { cwd: folder, encoding: 'utf8' })
    const children = [...(stdout.trim().split('\n').at(-1) ?? '').matchAll(/(\d+)m([\d.]+)s/g)]
    if (children.length === 0) return null
    return { version: said.trim(), cpuSeconds: children.reduce((sum, m) => sum + Number(m[1]) * 60 + Number(m[2]), 0) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
