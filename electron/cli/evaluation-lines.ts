import type { Evaluation } from '../session/evaluate.ts'

const percent = (share: number | null): string => (share === null ? '-' : (100 * share).toFixed(1)).padStart(6)

/** An evaluation for people: a table by type, then what was missed and what was found wrongly. */
export const evaluationLines = (evaluation: Evaluation): readonly string[] => [
  ...tableOf(evaluation),
  `precision ${percent(evaluation.precision).trim()} %: ${evaluation.falseFindings.length} of ${evaluation.predictions} findings touch no marked value`,
  '',
  ...precisionOf(evaluation),
  '',
  ...documentTypesOf(evaluation),
  '',
  `by document: ${documentsOf(evaluation)}`,
  ...evaluation.notRead.map(({ doc, error }) => `NOT READ WHOLE: ${doc} (${error})`),
  '',
  ...missesOf(evaluation),
  '',
  ...falseOf(evaluation),
]

const row = (type: string, mentions: number, found: number, recall: number | null, strict: number | null): string =>
  `${type.padEnd(18)}${String(mentions).padStart(6)}${String(found).padStart(7)} ${percent(recall)}  ${percent(strict)}`

const tableOf = ({ byType, mentions, found, recall, recallOccurrences }: Evaluation): readonly string[] => [
  `${'type'.padEnd(18)}${'marked'.padStart(6)}${'found'.padStart(7)} ${'recall'.padStart(6)}  each place`,
  ...Object.entries(byType).map(([type, t]) => row(type, t.mentions, t.found, t.recall, t.recallOccurrences)),
  row('ALL', mentions, found, recall, recallOccurrences),
]

const precisionOf = ({ byPredictedType }: Evaluation): readonly string[] => [
  `${'taken for'.padEnd(22)}${'findings'.padStart(9)} ${'touch a mark'.padStart(13)} precision`,
  ...Object.entries(byPredictedType).map(
    ([type, p]) =>
      `${type.padEnd(22)}${String(p.predictions).padStart(9)} ${String(p.touching).padStart(13)}    ${percent(p.precision)}`,
  ),
]

const documentTypesOf = ({ byDocumentType }: Evaluation): readonly string[] => [
  `${'kind of paper'.padEnd(28)}${'marked'.padStart(6)}${'found'.padStart(7)} ${'recall'.padStart(6)} precision`,
  ...Object.entries(byDocumentType).map(
    ([type, t]) =>
      `${type.padEnd(28)}${String(t.mentions).padStart(6)}${String(t.found).padStart(7)} ${percent(t.recall)}    ${percent(t.precision)}`,
  ),
]

const documentsOf = ({ byDocument }: Evaluation): string =>
  Object.entries(byDocument)
    .map(([doc, { recall }]) => `${doc} ${percent(recall).trim()}`)
    .join(', ')

const missesOf = ({ misses }: Evaluation): readonly string[] => [
  `missed (${misses.length}):`,
  ...misses.map(
    ({ type, doc, page, text, context }) =>
      `  ${type.padEnd(16)} ${doc} p${page}  ${JSON.stringify(text)}  …${context}…`,
  ),
]

const falseOf = ({ falseFindings }: Evaluation): readonly string[] => [
  `false (${falseFindings.length}):`,
  ...falseFindings.map(
    ({ type = '-', doc, page, text }) => `  ${type.padEnd(16)} ${doc} p${page}  ${JSON.stringify(text)}`,
  ),
]
