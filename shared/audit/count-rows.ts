import type { Table } from './report.ts'

/** So many rows are some eighty pages: nobody reads more, and drawing them all would need more memory than there may be. */
export const mostRows = 3_000

/**
 * A table that is short enough as it is; a longer one as counts of what its rows have in common. `columns` names those that
 * stay, by their place; a moment (`day`) stays as its day. Nothing is lost by it: the log itself has every entry.
 */
export function countRows(table: Table, columns: readonly number[], day: number | null = null): Table {
  if (table.rows.length <= mostRows) return table
  const counts = new Map<string, { readonly row: readonly string[]; count: number }>()
  for (const full of table.rows) {
    const row = columns.map((column) => (column === day ? (full[column] ?? '').slice(0, 10) : (full[column] ?? '')))
    const key = JSON.stringify(row)
    const known = counts.get(key)
    if (known) known.count += 1
    else counts.set(key, { row, count: 1 })
  }
  const rows = [...counts.values()].map(({ row, count }) => [...row, String(count)])
  const more = rows.length > mostRows ? `, the first ${mostRows} of ${rows.length} lines` : ''
  return {
    title: `${table.title}: ${table.rows.length} in all, counted${more} (each one is in the log)`,
    columns: [...columns.flatMap((column) => [table.columns[column] ?? (['', 10] as const)]), ['Number', 10]],
    rows: rows.slice(0, mostRows),
  }
}
