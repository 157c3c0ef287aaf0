import type { Exporter } from './exporter.ts'
import { redactedPdf } from './redacted-pdf.ts'
import { unredactedPdf } from './unredacted-pdf.ts'

/** Every exporter; one line for each file in this folder. */
export const exporters: readonly Exporter[] = [redactedPdf, unredactedPdf]
