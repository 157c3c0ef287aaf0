import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { findIn } from '../fixtures/find-in.ts'

const gold = '../shared/data/tab/tab_spia_dev.json'
const scorer = '../shared/evaluation/eval_tab.py'

const Gold = z.array(z.object({ doc_id: z.string(), text: z.string() }))
const share = z.number()
const Scores = z.object({ ER_di: share, ER_qi: share, R_tok: share, P_tok: share })

type Scores = z.infer<typeof Scores>

/** What is asked of each (the project's own bars). */
const rows: readonly (readonly [keyof Scores, string, string])[] = [
  ['ER_di', 'Direct identifiers of which every mention is found', '97'],
  ['ER_qi', 'Quasi-identifiers of which every mention is found', '-'],
  ['R_tok', 'Words to mask that are found', '85'],
  ['P_tok', 'Found words that an annotator masks', '60'],
]

const predictionsIn = (text: string): readonly (readonly [number, number, string])[] =>
  findIn([text]).map(({ start, end, entity }) => [start, end, entity])

function scoresOf(): Scores {
  const folder = mkdtempSync(join(tmpdir(), 'tab-'))
  try {
    const documents = Gold.parse(JSON.parse(readFileSync(gold, 'utf8')))
    const [predicted, scored] = [join(folder, 'predicted.json'), join(folder, 'scored.json')]
    writeFileSync(
      predicted,
      JSON.stringify(Object.fromEntries(documents.map((d) => [d.doc_id, predictionsIn(d.text)]))),
    )
    execFileSync('python3', [scorer, gold, predicted, '--utf16', '--json', scored], { stdio: 'ignore' })
    return Scores.parse(JSON.parse(readFileSync(scored, 'utf8')))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The section on judgments of the Text Anonymization Benchmark; null where the corpus or its scorer is absent. */
export function tabSection(): string | null {
  if (!existsSync(gold) || !existsSync(scorer)) return null
  const scores = scoresOf()
  return [
    '## Judgments of the Text Anonymization Benchmark',
    'The development part of TAB as exact spans (`../shared/data/tab/tab_spia_dev.json`, not in this repository), scored by `../shared/evaluation/eval_tab.py`. Judgments are no police papers: they show what holds outside the forms.',
    [
      '| Measure | What | % | Bar |',
      '|---|---|---|---|',
      ...rows.map(([name, what, bar]) => `| ${name} | ${what} | ${(100 * scores[name]).toFixed(1)} | ${bar} |`),
    ].join('\n'),
  ].join('\n\n')
}
