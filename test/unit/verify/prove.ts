import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gather } from '../../../electron/worker/verify/evidence.ts'
import { checks } from '../../../electron/worker/verify/index.ts'
import { runChecks } from '../../../electron/worker/verify/run-checks.ts'
import type { CheckName } from '../../../shared/model/check-name.ts'
import type { CertifiedPage, Verification } from '../../../shared/model/export.ts'

export const A4_COPIED: CertifiedPage = {
  pageNumber: 1,
  widthPt: 595.32,
  heightPt: 841.92,
  method: 'copied',
  regions: [],
}

/** Runs one check of the product's table over bytes written to a file. */
export async function proveBytes(
  name: CheckName,
  bytes: Uint8Array,
  forbidden: readonly string[] = [],
  pages: readonly CertifiedPage[] = [A4_COPIED],
): Promise<Verification> {
  const path = join(mkdtempSync(join(tmpdir(), 'prove-')), 'out.pdf')
  writeFileSync(path, bytes)
  return prove(name, { path, pages }, forbidden)
}

export async function prove(
  name: CheckName | 'all',
  file: { readonly path: string; readonly pages: readonly CertifiedPage[] },
  forbidden: readonly string[] = [],
): Promise<Verification> {
  const evidence = gather({ ...file, forbidden })
  const chosen = checks.filter((check) => name === 'all' || check.name === name)
  try {
    return await runChecks(chosen, evidence)
  } finally {
    await evidence.close()
  }
}

/** What went wrong, as one text: `passed`, or results and phrases. */
export const summary = ({ checks: results }: Verification): string => {
  const wrong = results.filter(({ result }) => result !== 'passed')
  return wrong.length === 0
    ? 'passed'
    : wrong.map(({ name, result, detail }) => `${name} ${result}: ${detail}`).join(' | ')
}
