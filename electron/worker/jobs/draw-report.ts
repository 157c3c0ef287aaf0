import type { Job } from '../../../shared/worker/jobs.ts'
import { drawReport as draw } from '../engines/pdf-writer-report.ts'

/** The printable form of an audit report, as PDF. */
export const drawReport: Job<'draw-report'> = async ({ report }) => ({ pdf: await draw(report) })
