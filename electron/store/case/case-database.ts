import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { Failure } from '../../../shared/result.ts'
import { caseFailure, caseWork, sqliteCode } from './case-failure.ts'
import { applicationId, migrations } from './schema.ts'

export type Row = Readonly<Record<string, SQLInputValue>>

const ioError = 10

/**
 * One connection, which has the file to itself from opening to closing: the operating system's lock ends with the process,
 * however that ends. Write-ahead log, and every commit is on the disk when it returns (synchronous=FULL).
 */
export class CaseDatabase {
  private readonly db: DatabaseSync
  private readonly statements = new Map<string, StatementSync>()
  private isOpen = true
  /** After a failed write nobody knows what is on the disk: nothing more is written until the case is opened again. */
  private isPoisoned = false

  private constructor(db: DatabaseSync) {
    this.db = db
  }

  /** CASE_BUSY while another connection has it; CASE_DAMAGED where it is no database. */
  static open(path: string): CaseDatabase {
    return caseWork(() => {
      const db = new DatabaseSync(path, { timeout: 0, enableForeignKeyConstraints: true, allowExtension: false })
      try {
        configure(db)
        return new CaseDatabase(db)
      } catch (thrown) {
        closeQuietly(db)
        throw thrown
      }
    })
  }

  /** Brings an older file up to date, each version whole or not at all; CASE_TOO_NEW for a newer one. */
  migrate(steps: readonly string[] = migrations): { readonly from: number; readonly to: number } {
    const from = this.number('PRAGMA user_version')
    if (from > steps.length) throw new Failure('CASE_TOO_NEW', { version: from })
    for (const [index, step] of steps.entries()) {
      if (index < from) continue
      this.transaction(() => {
        this.db.exec(step)
        this.db.exec(`PRAGMA user_version = ${index + 1}; PRAGMA application_id = ${applicationId}`)
      })
    }
    return { from, to: steps.length }
  }

  get isACase(): boolean {
    return this.number('PRAGMA application_id') === applicationId
  }

  /** Pages and indexes are whole (SQLite's own quick check). */
  isWhole(): boolean {
    try {
      const rows = this.db.prepare('PRAGMA quick_check(1)').all()
      return rows.length === 1 && rows[0]?.quick_check === 'ok'
    } catch (thrown) {
      if (sqliteCode(thrown) === null) throw thrown
      return false
    }
  }

  run(sql: string, ...values: SQLInputValue[]): void {
    this.statement(sql).run(...values)
  }

  all(sql: string, ...values: SQLInputValue[]): readonly Row[] {
    return caseWork(() => this.statement(sql).all(...values)) as readonly Row[]
  }

  get(sql: string, ...values: SQLInputValue[]): Row | null {
    return (caseWork(() => this.statement(sql).get(...values)) as Row | undefined) ?? null
  }

  /** One row after the other: for tables that need not be held whole. */
  *iterate(sql: string, ...values: SQLInputValue[]): Generator<Row> {
    const rows = caseWork(() => this.statement(sql).iterate(...values))
    try {
      for (let next = caseWork(() => rows.next()); !next.done; next = caseWork(() => rows.next()))
        yield next.value as Row
    } finally {
      rows.return?.()
    }
  }

  /** All of `work` is on the disk when this returns, or none of it. */
  transaction<T>(work: () => T): T {
    if (this.isPoisoned) throw new Failure('CASE_NOT_WRITABLE')
    try {
      this.db.exec('BEGIN IMMEDIATE')
      const result = work()
      this.db.exec('COMMIT')
      return result
    } catch (thrown) {
      if (sqliteCode(thrown) === ioError) this.isPoisoned = true
      this.rollBack()
      throw caseFailure(thrown)
    }
  }

  close(): void {
    if (!this.isOpen) return
    this.isOpen = false
    this.statements.clear()
    closeQuietly(this.db)
  }

  /** Moves what the write-ahead log holds into the file and empties the log. */
  checkpoint(): void {
    caseWork(() => this.db.exec('PRAGMA wal_checkpoint(TRUNCATE)'))
  }

  private rollBack(): void {
    try {
      if (this.db.isTransaction) this.db.exec('ROLLBACK')
    } catch {
      this.isPoisoned = true
    }
  }

  private statement(sql: string): StatementSync {
    const known = this.statements.get(sql)
    if (known) return known
    const made = caseWork(() => this.db.prepare(sql))
    this.statements.set(sql, made)
    return made
  }

  private number(pragma: string): number {
    const row = caseWork(() => this.db.prepare(pragma).get())
    return Number(Object.values(row ?? {})[0] ?? 0)
  }
}

const closeQuietly = (db: DatabaseSync): void => {
  try {
    db.close()
  } catch {
    // Closing a broken database may fail; its lock goes with the handle all the same.
  }
}

/** The first statement that touches the file takes the lock; `secure_delete` overwrites what is deleted. */
function configure(db: DatabaseSync): void {
  db.exec(`
    PRAGMA locking_mode = EXCLUSIVE;
    PRAGMA temp_store = MEMORY;
    PRAGMA trusted_schema = OFF;
    PRAGMA cell_size_check = ON;
    PRAGMA secure_delete = ON;
  `)
  const mode = db.prepare('PRAGMA journal_mode = WAL').get()?.journal_mode
  if (mode !== 'wal') throw new Failure('CASE_NOT_WRITABLE')
  db.exec('PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; BEGIN IMMEDIATE; COMMIT')
}
