import { readFile } from 'node:fs/promises'
import { Failure } from '../../shared/result.ts'
import type { Acceptance } from '../../shared/review/decide.ts'
import { DecisionsFile } from '../../shared/review/decisions-file.ts'
import type { Instructions, PlacedBox } from '../session/review-document.ts'
import { type Given, type Options, UsageError } from './command.ts'
import { fileOf } from './reading-options.ts'

/** Options by which a reviewer decides without a screen. */
export const instructionOptions = {
  reviewer: { type: 'string', value: 'NAME', help: 'who answers for the decisions; goes into the audit' },
  accept: {
    type: 'string',
    value: 'WHICH',
    help: 'marks nobody decided: none (default) refuses while any is open; proposed accepts those to redact and leaves those to review visible; all accepts both',
  },
  decisions: {
    type: 'string',
    value: 'FILE',
    help: 'JSON of decisions: {"<finding id>": "accept" | "reject" | {"decision", "reasonCode"}}',
  },
  also: {
    type: 'string',
    multiple: true,
    value: 'TEXT',
    help: 'hides every occurrence of a text; may be given many times',
  },
  box: {
    type: 'string',
    multiple: true,
    value: 'PAGE,x,y,w,h',
    help: 'hides an area: points from the bottom left of the page as seen; may be given many times',
  },
} as const satisfies Options

export async function instructionsOf(given: Given): Promise<Instructions> {
  const reviewer = given.text('reviewer')?.trim() ?? ''
  if (reviewer === '') throw new UsageError('--reviewer NAME is missing: someone must answer for the decisions')
  return {
    reviewer,
    accept: acceptOf(given),
    decisions: given.text('decisions') === null ? new Map() : await decisionsIn(fileOf(given, 'decisions')),
    also: given.texts('also'),
    boxes: given.texts('box').map(boxOf),
  }
}

function acceptOf(given: Given): Acceptance {
  const accept = given.text('accept') ?? 'none'
  if (accept === 'none' || accept === 'proposed' || accept === 'all') return accept
  throw new UsageError('--accept takes none, proposed or all')
}

async function decisionsIn(path: string): Promise<Instructions['decisions']> {
  try {
    return DecisionsFile.parse(JSON.parse((await readFile(path, 'utf8')).replace(/^\uFEFF/, '')))
  } catch {
    throw new Failure('DECISIONS_INVALID')
  }
}

function boxOf(text: string): PlacedBox {
  const numbers = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)))
  const [pageNumber = 0, x = 0, y = 0, w = 0, h = 0] = numbers
  const isSound =
    numbers.length === 5 && numbers.every(Number.isFinite) && Number.isInteger(pageNumber) && pageNumber > 0
  if (!isSound || w <= 0 || h <= 0) throw new UsageError('--box takes PAGE,x,y,w,h, such as 1,72,700,200,20')
  return { pageNumber, box: { left: x, bottom: y, right: x + w, top: y + h } }
}
