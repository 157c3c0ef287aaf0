/** `npm run accuracy`: scores detection on the marked papers at hand and writes docs/accuracy.md. */
import { existsSync, writeFileSync } from 'node:fs'
import { compose } from '../../electron/main/compose.ts'
import { type Evaluation, evaluate } from '../../electron/session/evaluate.ts'
import { loadPolicy } from '../../electron/session/load-policy.ts'
import { type PrecisionScore, type RecallScore, type Score, score } from '../../shared/evaluate/score.ts'
import { findIn } from '../fixtures/find-in.ts'
import { goldOf, markedPapers } from '../fixtures/marked-text.ts'
import { tabSection } from './accuracy-tab.ts'

interface Corpus {
  readonly title: string
  readonly about: string
  readonly gold: string
  readonly docs: string
  /** Share of misread letters allowed; for scans. */
  readonly tolerance: number
  readonly listsMisses: boolean
}

const corpora: readonly Corpus[] = [
  {
    title: 'Training case',
    about:
      'Comes with the program, so that anyone can run this again: six invented papers, one of them scanned and one photographed. Letters must be read exactly.',
    gold: 'resources/training-case/gold.json',
    docs: 'resources/training-case/documents',
    tolerance: 0,
    listsMisses: true,
  },
  {
    title: 'Development papers, with text layer',
    about: 'Fourteen invented papers of many kinds, not in this repository.',
    gold: '../shared/devset/gold.json',
    docs: '../shared/devset/pdf',
    tolerance: 0,
    listsMisses: false,
  },
  {
    title: 'Development papers, scanned',
    about: 'Seven of the same as images at 200 dpi. A value counts as found with up to 15 % of its letters misread.',
    gold: '../shared/devset/gold.json',
    docs: '../shared/devset/scan',
    tolerance: 0.15,
    listsMisses: false,
  },
]

interface TextSet {
  readonly title: string
  readonly about: string
  readonly folder: 'marked-papers' | 'unseen-papers'
}

/** Marked texts of this repository: no file is read, so that only the rules are measured. */
const textSets: readonly TextSet[] = [
  {
    title: 'Papers that the rules had not met',
    about:
      'Four invented papers (a child’s interview, a border referral, a university report, an MG16), marked before the rules were run on them. When first read, 90.3 % of their marks were found at precision 88.7 %; the rules have been widened since, so that the figures here are no longer unseen ones. Of the rounds before and after them, ten papers began at 84.7 %, six at 94.1 %, four at 92.3 % and fourteen at 91.0 %, at precision 86 to 90 %.',
    folder: 'unseen-papers',
  },
  {
    title: 'Papers of many kinds, as text',
    about:
      'The invented papers of `test/fixtures/marked-papers`, on which the rules were widened. When first read, before any rule was changed for them, the last three sets (w, x and y: 36 papers) had 91.0, 94.5 and 94.0 % of their marks found, at precision 87.5, 87.9 and 92.6 %. Two more sets of 12 papers, which nobody has read but their writers and which are not in this repository, stood at 94.3 and 95.2 % with the rules of 25 November 2026, at precision 86.5 and 86.0 %: that is what unseen papers may be expected to give.',
    folder: 'marked-papers',
  },
]

/** Wilson's interval for a share, at 95 %. */
export const wilson = (found: number, of: number): readonly [low: number, high: number] => {
  const z = 1.96
  const share = found / of
  const middle = (share + (z * z) / (2 * of)) / (1 + (z * z) / of)
  const half = (z / (1 + (z * z) / of)) * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of))
  return [Math.max(0, middle - half), Math.min(1, middle + half)]
}

const percent = (share: number | null): string => (share === null ? '-' : (100 * share).toFixed(1))

/** Share and interval of a count, as two cells. */
const cells = (part: number, of: number): string => {
  const [low, high] = wilson(part, of)
  return of === 0 ? '- | -' : `${percent(part / of)} | ${percent(low)} to ${percent(high)}`
}

const recallRow = (name: string, { mentions, found }: RecallScore): string =>
  `| ${name} | ${mentions} | ${found} | ${cells(found, mentions)} |`

const precisionRow = (name: string, { predictions, touching }: PrecisionScore): string =>
  `| ${name} | ${predictions} | ${touching} | ${cells(touching, predictions)} |`

const bothRow = (name: string, both: RecallScore & PrecisionScore): string =>
  `${recallRow(name, both)} ${both.predictions} | ${cells(both.touching, both.predictions)} |`

const rowsOf = <S>(scores: Readonly<Record<string, S>>, row: (name: string, score: S) => string): readonly string[] =>
  Object.entries(scores).map(([name, score]) => row(name, score))

/** Recall by what was marked, precision by what it was taken for, both by kind of paper and, where asked, by paper. */
const tables = (score: Score, isByPaper: boolean): string =>
  [
    '| Marked as | Marked | Found | Recall % | 95 % interval |',
    '|---|---|---|---|---|',
    ...rowsOf(score.byType, recallRow),
    recallRow('**All**', score),
    '',
    '| Taken for | Findings | Touch a mark | Precision % | 95 % interval |',
    '|---|---|---|---|---|',
    ...rowsOf(score.byPredictedType, precisionRow),
    precisionRow('**All**', score),
    '',
    ...byPaper('Kind of paper', score.byDocumentType),
    ...(isByPaper ? ['', ...byPaper('Paper', score.byDocument)] : []),
  ].join('\n')

const byPaper = (head: string, scores: Score['byDocument']): readonly string[] => [
  `| ${head} | Marked | Found | Recall % | 95 % interval | Findings | Precision % | 95 % interval |`,
  '|---|---|---|---|---|---|---|---|',
  ...rowsOf(scores, bothRow),
]

const misses = ({ misses: missed }: Evaluation): string =>
  missed.length === 0
    ? 'Nothing was missed.'
    : [
        'Missed:',
        '',
        ...missed.map(({ doc, page, type, text }) => `- ${type} \`${text}\` (${doc}, page ${page})`),
      ].join('\n')

const headline = ({ recall, precision, predictions, falseFindings }: Score): string =>
  `Recall ${percent(recall)} %; precision ${percent(precision)} %: of ${predictions} findings, ${falseFindings.length} touch nothing that is marked.`

const describe = ({ title, about, listsMisses }: Corpus, evaluation: Evaluation): string =>
  [
    `## ${title}`,
    about,
    headline(evaluation),
    ...evaluation.notRead.map(({ doc, error }) => `**Not read whole: ${doc} (${error}).**`),
    tables(evaluation, true),
    ...(listsMisses ? [misses(evaluation)] : []),
  ].join('\n\n')

const run = async (corpus: Corpus): Promise<Evaluation> => {
  const signal = new AbortController().signal
  const { session, close } = compose({ product: 'accuracy', jobs: 2, signal, progress: () => {} })
  try {
    const { policy } = await loadPolicy('everything')
    return await evaluate(session, { ...corpus, policy })
  } finally {
    await close()
  }
}

/** The tables of a set, from findings on the text alone. */
function describeTexts({ title, about, folder }: TextSet): string {
  const papers = markedPapers(folder)
  const predictions = papers.flatMap(({ doc, text }) =>
    findIn(text).map((finding) => ({ doc, page: finding.pageIndex + 1, text: finding.text, type: finding.entity })),
  )
  const scored = score(papers.map(goldOf), predictions)
  return [`## ${title}`, about, headline(scored), tables(scored, false)].join('\n\n')
}

const sections: string[] = []
for (const corpus of corpora.filter(({ gold }) => existsSync(gold))) sections.push(describe(corpus, await run(corpus)))
for (const set of textSets) sections.push(describeTexts(set))
const tab = tabSection()
if (tab !== null) sections.push(tab)
const head = [
  '# Accuracy',
  `Written by \`npm run accuracy\` on ${new Date().toISOString().slice(0, 10)}; do not edit. Policy \`everything\`, which favours finding over precision. A marked value is found where findings on its page cover it; how the comparison works is in \`shared/evaluate/score.ts\`. All papers are invented: figures on real case files will differ.`,
]
writeFileSync('docs/accuracy.md', `${[...head, ...sections].join('\n\n')}\n`)
