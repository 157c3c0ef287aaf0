/** Searches a megabyte of prose and prints the most memory that took: nothing but detection is loaded. Started by growth-section.ts. */
import { readFileSync } from 'node:fs'
import { lexicons } from '../../electron/worker/lexicons.ts'
import { detectDocument } from '../../shared/detect/detect-document.ts'
import type { Policy } from '../../shared/model/policy.ts'

const policy = JSON.parse(readFileSync('resources/policies/everything.json', 'utf8')) as Policy
const { text } = JSON.parse(process.argv[3] ?? '{}') as { text: string }
const pages = Array.from({ length: Math.ceil(1e6 / text.length) }, (_, pageIndex) => ({
  pageIndex,
  text,
  source: 'text' as const,
}))
const { findings } = detectDocument({ documentSha256: '0'.repeat(64), pages, policy }, lexicons())
console.log(JSON.stringify({ findings: findings.length, peakRssBytes: process.resourceUsage().maxRSS * 1024 }))
