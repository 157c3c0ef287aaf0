import { lowConfidence } from '../../shared/model/case.ts'

const usual = [lowConfidence, 85, 90, 95, 100] as const

export const confidenceLabel = (least: number): string => {
  if (least >= 100) return 'Always, where text was recognised'
  return `Below ${least} % sure${least === lowConfidence ? ' (usual)' : ''}`
}

/** The steps to choose from, and the one that holds where it is another. */
export const confidenceOptions = (
  current: number | null,
): readonly { readonly value: string; readonly label: string }[] =>
  [...new Set([...usual, ...(current === null ? [] : [current])])]
    .sort((a, b) => a - b)
    .map((least) => ({ value: String(least), label: confidenceLabel(least) }))
