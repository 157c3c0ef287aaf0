import { PDFDocument, type PDFFont, type PDFPage, rgb, StandardFonts } from '@cantoo/pdf-lib'
import type { Report, Table } from '../../../shared/audit/report.ts'

const width = 841.89
const height = 595.28
const margin = 42
const ink = rgb(0.1, 0.12, 0.16)
const faint = rgb(0.42, 0.45, 0.5)
const rule = rgb(0.82, 0.84, 0.87)
const band = rgb(0.95, 0.96, 0.97)
const textSize = 7.5
const lineHeight = 9.5

/** Draws a report on A4 across: facts, then tables whose headings are repeated on every page. Fonts are the standard ones. */
export async function drawReport(report: Report): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  pdf.setTitle(report.title)
  pdf.setProducer('Redaction Assist')
  const sheet = new Sheet(
    pdf,
    await pdf.embedFont(StandardFonts.Helvetica),
    await pdf.embedFont(StandardFonts.HelveticaBold),
  )
  sheet.heading(report.title, 18)
  for (const [label, value] of report.facts) sheet.fact(label, value)
  for (const table of report.tables) sheet.table(table)
  sheet.foot(report.foot)
  return pdf.save()
}

/** Where the next line goes. */
class Sheet {
  private readonly pdf: PDFDocument
  private readonly plain: PDFFont
  private readonly bold: PDFFont
  private page: PDFPage
  private y = height - margin

  constructor(pdf: PDFDocument, plain: PDFFont, bold: PDFFont) {
    this.pdf = pdf
    this.plain = plain
    this.bold = bold
    this.page = pdf.addPage([width, height])
  }

  heading(text: string, size: number): void {
    this.need(size * 3)
    this.y -= size
    this.text(text, margin, this.y, size, this.bold)
    this.y -= size * 0.7
  }

  fact(label: string, value: string): void {
    this.need(lineHeight)
    this.y -= lineHeight + 1.5
    this.text(label, margin, this.y, 8, this.plain, faint)
    this.text(value, margin + 96, this.y, 8, this.plain)
  }

  table(table: Table): void {
    this.y -= 12
    this.heading(table.title, 11)
    const columns = columnsOf(table)
    this.head(columns)
    for (const [index, row] of table.rows.entries()) this.row(columns, row, index, () => this.head(columns))
  }

  foot(text: string): void {
    const pages = this.pdf.getPages()
    for (const [index, page] of pages.entries()) {
      const count = `Page ${index + 1} of ${pages.length}`
      page.drawText(this.fit(text), { x: margin, y: 24, size: 7, font: this.plain, color: faint })
      page.drawText(count, {
        x: width - margin - this.plain.widthOfTextAtSize(count, 7),
        y: 24,
        size: 7,
        font: this.plain,
        color: faint,
      })
    }
  }

  private head(columns: readonly Column[]): void {
    this.y -= lineHeight
    for (const { heading, x } of columns) this.text(heading, x, this.y, textSize, this.bold)
    this.y -= 3.5
    this.line()
  }

  private row(columns: readonly Column[], row: readonly string[], index: number, again: () => void): void {
    const cells = columns.map((column, i) => this.wrap(row[i] ?? '', column.width))
    const tall = Math.max(...cells.map((lines) => lines.length)) * lineHeight + 3
    if (this.need(tall)) again()
    if (index % 2 === 1) {
      this.page.drawRectangle({ x: margin, y: this.y - tall, width: width - 2 * margin, height: tall, color: band })
    }
    for (const [i, lines] of cells.entries()) {
      for (const [n, line] of lines.entries()) {
        this.text(line, columns[i]?.x ?? margin, this.y - (n + 1) * lineHeight + 1, textSize, this.plain)
      }
    }
    this.y -= tall
  }

  /** Begins a new page where less than this is left on the page; true if it did. */
  private need(points: number): boolean {
    if (this.y - points > margin) return false
    this.page = this.pdf.addPage([width, height])
    this.y = height - margin
    return true
  }

  private line(): void {
    this.page.drawLine({
      start: { x: margin, y: this.y },
      end: { x: width - margin, y: this.y },
      color: rule,
      thickness: 0.7,
    })
  }

  private text(text: string, x: number, y: number, size: number, font: PDFFont, color = ink): void {
    this.page.drawText(this.fit(text), { x, y, size, font, color })
  }

  /** Lines no wider than a column; what has no spaces is broken anywhere. */
  private wrap(text: string, columnWidth: number): readonly string[] {
    const lines: string[] = []
    let line = ''
    for (const piece of this.fit(text).match(/\S+\s*|\s+/g) ?? ['']) {
      for (const part of this.plain.widthOfTextAtSize(piece, textSize) > columnWidth ? piece : [piece]) {
        if (line !== '' && this.plain.widthOfTextAtSize((line + part).trimEnd(), textSize) > columnWidth) {
          lines.push(line)
          line = ''
        }
        line += part
      }
    }
    return [...lines, line].slice(0, 6)
  }

  /** The standard fonts know Western European letters only: others lose their accents or become "?". */
  private fit(text: string): string {
    return [...text.replace(/\s/g, ' ')].map((char) => (this.has(char) ? char : this.bare(char))).join('')
  }

  private bare(char: string): string {
    const bare = char.normalize('NFKD').charAt(0)
    return this.has(bare) ? bare : '?'
  }

  private has(char: string): boolean {
    return known(this.plain).has(char.codePointAt(0) ?? 0)
  }
}

const sets = new WeakMap<PDFFont, ReadonlySet<number>>()

function known(font: PDFFont): ReadonlySet<number> {
  const set = sets.get(font) ?? new Set(font.getCharacterSet())
  sets.set(font, set)
  return set
}

interface Column {
  readonly heading: string
  readonly x: number
  readonly width: number
}

function columnsOf({ columns }: Table): readonly Column[] {
  const total = columns.reduce((sum, [, share]) => sum + share, 0)
  let x = margin
  return columns.map(([heading, share]) => {
    const whole = ((width - 2 * margin) * share) / total
    const column = { heading, x, width: whole - 8 }
    x += whole
    return column
  })
}
