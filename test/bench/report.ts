import type { Bench } from './bench.ts'
import { caseSection } from './case-section.ts'
import { growthSection } from './growth-section.ts'
import { proofSection } from './proof-section.ts'
import { growth, round } from './statistics.ts'
import { table } from './table.ts'
import { windowSection } from './window-section.ts'

const mebibytes = (bytes: number): number => Math.round(bytes / 2 ** 20)

const readRows = ({ reads }: Bench): (string | number)[][] =>
  reads.map(({ pages, workers, seconds, cpuSeconds, peakRssBytes }) => [
    pages,
    workers,
    round(pages / seconds, 1),
    round((1000 * seconds) / pages, 1),
    round((1000 * cpuSeconds) / pages, 1),
    mebibytes(peakRssBytes),
  ])

const ocrRows = ({ ocr, native }: Bench): (string | number)[][] => [
  ...ocr.map(({ pages, workers, seconds, cpuSeconds, peakRssBytes }) => [
    `Redaction Assist, ${workers} worker${workers > 1 ? 's' : ''}`,
    round(seconds / pages),
    round(cpuSeconds / pages),
    mebibytes(peakRssBytes),
  ]),
  ...(native
    ? [
        [
          `${native.version}, one thread, same language data`,
          round(native.secondsAPage),
          round(native.cpuSecondsAPage),
          '-',
        ],
      ]
    : []),
]

const ratio = ({ ocr, native }: Bench): string => {
  const one = ocr.find(({ workers }) => workers === 1)
  if (!native || !one) return 'Native tesseract is not installed here, so there is no ratio.'
  const time = round(one.seconds / one.pages / native.secondsAPage)
  const cpu = round(one.cpuSeconds / one.pages / native.cpuSecondsAPage)
  return `One worker takes ${time} × the time of native tesseract in the same run (processor time: ${cpu} ×); finding the orientation and drawing the page are in ours, not in the native figure.`
}

const exportRows = ({ exports }: Bench): (string | number)[][] =>
  exports.map(({ what, pages, seconds }) => [what, pages, round(pages / seconds, 1), round(seconds / pages)])

/** By processor time as well, which other programs on the machine change little. */
const growthOf = ({ reads }: Bench): string => {
  const sizes = reads.filter(({ workers }) => workers === 2).sort((a, b) => a.pages - b.pages)
  const grows = (cost: (read: Bench['reads'][number]) => number): number =>
    Math.round(100 * growth(sizes.map((read) => cost(read) / read.pages)))
  const pages = sizes.map((read) => read.pages).join(', ')
  return `From ${pages} pages the cost of a page grows by ${grows((r) => r.seconds)} % at most by the clock, by ${grows((r) => r.cpuSeconds)} % by processor time (a small document pays for the start of its workers' compilers).`
}

/** BENCHMARKS.md: nothing in it was typed by hand. */
export const compose = (bench: Bench): string =>
  [
    '# Benchmarks',
    `Written by \`${bench.command}\` on ${bench.date}; do not edit. Each figure is the median of ${bench.times} run${bench.times > 1 ? 's' : ''}, each in a fresh process. The raw figures are in \`docs/benchmarks.json\`.`,
    `Machine: ${bench.machine.cpu}, ${bench.machine.cores} cores, ${bench.machine.memoryGiB} GiB, ${bench.machine.system}, Node ${bench.machine.node}. Load average before the run: ${bench.machine.loadBefore}; a figure above 0.3 means that others used the machine too.`,
    '## Reading and detecting text pages',
    'Police prose, about 650 words a page, policy `everything`. The workers have read another document before.',
    table(['Pages', 'Workers', 'Pages/s', 'ms/page', 'Processor ms/page', 'Peak MiB'], readRows(bench)),
    growthOf(bench),
    '## Text recognition at 300 dpi',
    'Image-only A4 pages, about 650 words each, from opening the file to words with boxes.',
    table(['Engine', 's/page', 'Processor s/page', 'Peak MiB'], ocrRows(bench)),
    ratio(bench),
    '## Export and verification',
    'From proving pages clean to both files in their places, certificate and audit included, with 2 workers.',
    table(['Pages', 'Number', 'Pages/s', 's/page'], exportRows(bench)),
    ...(bench.proof ? proofSection(bench.proof) : []),
    '## Detection alone',
    `All recognisers together, policy \`everything\`, one thread: ${Math.round(bench.recognisers.kilobytesASecond)} kB of text a second.`,
    ...(bench.detection ? growthSection(bench.detection) : []),
    '## Start',
    `From the command to the first sign of progress: ${Math.round(bench.start.milliseconds)} ms (second start, pseudo-terminal: ${bench.start.isTerminal ? 'yes' : 'no'}).`,
    ...(bench.largeCase ? caseSection(bench.largeCase) : []),
    ...(bench.inWindow ? windowSection(bench.inWindow) : []),
  ].join('\n\n')
