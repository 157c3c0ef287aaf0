import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Failure } from '../../../shared/result.ts'
import { writing } from '../../store/disk-failure.ts'
import { replaceFile } from '../../store/durable.ts'
import { render } from './export-log.ts'
import type { OpenCase } from './open-case.ts'

const logIn = (out: string): string => join(out, 'audit', 'audit.jsonl')

/** The journal beside an export, for people, spreadsheets and `audit verify`. Each replaces the one before whole. */
export const writeCaseReports = (c: OpenCase, out: string): Promise<void> =>
  writing(async () => {
    await replaceFile(logIn(out), await render(c, 'jsonl'))
    await replaceFile(join(out, 'audit', 'audit.csv'), await render(c, 'csv'))
    await replaceFile(join(out, 'audit', 'audit.pdf'), await render(c, 'pdf'))
  })

/** An output folder that holds the log of another case or of a run stays that one's. OUTPUT_EXISTS. */
export async function refuseForeignLog(c: OpenCase, out: string): Promise<void> {
  const text = await readFile(logIn(out), 'utf8').catch(() => null)
  if (text !== null && !text.startsWith(`${firstLine(c)}\n`)) throw new Failure('OUTPUT_EXISTS')
}

const firstLine = (c: OpenCase): string => c.store.journal.line(1)
