import { caseOptions, onlyCaseFolderOf, withCase } from '../case-options.ts'
import { type Command, type Given, UsageError } from '../command.ts'

const formats = ['jsonl', 'csv', 'pdf'] as const

export const caseLog: Command = {
  name: 'case log',
  summary: 'Exports the journal of a case, signed, for "audit verify", a spreadsheet or a reader',
  usage: '<case> [--format jsonl|csv|pdf] [--out FILE]',
  example: 'case log "R v Example" --format csv --out journal.csv',
  options: {
    format: { type: 'string', value: 'KIND', help: 'jsonl (default), csv or pdf' },
    out: { type: 'string', value: 'FILE', help: 'where to write it; without, jsonl and csv go to standard output' },
    ...caseOptions,
  },
  run: async (given, terminal) => {
    onlyCaseFolderOf(given)
    const format = formatOf(given)
    const out = given.text('out')
    if (format === 'pdf' && out === null) throw new UsageError('--out FILE is missing: a PDF goes into a file')
    return withCase(given, terminal, {}, async (c) => {
      const { exportLog } = await import('../../session/case/export-log.ts')
      const bytes = await exportLog(c, format)
      const { seq, hash } = c.store.journal.head
      if (out === null) terminal.out(Buffer.from(bytes).toString('utf8').trimEnd())
      else await write(out, bytes)
      const about = { file: out, format, entries: seq, head: hash, error: null }
      if (out !== null) terminal.out(given.has('json') ? JSON.stringify(about) : `${seq} entries. Head ${hash}`)
      return 0
    })
  },
}

function formatOf(given: Given): (typeof formats)[number] {
  const text = given.text('format') ?? 'jsonl'
  const format = formats.find((known) => known === text)
  if (!format) throw new UsageError('--format takes jsonl, csv or pdf')
  return format
}

async function write(out: string, bytes: Uint8Array): Promise<void> {
  const { writing } = await import('../../store/disk-failure.ts')
  const { writeNew } = await import('../../store/durable.ts')
  await writing(() => writeNew(out, bytes))
}
