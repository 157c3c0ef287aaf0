import type { Progress } from '../session/progress.ts'
import { Tally } from './progress.ts'
import type { Terminal } from './terminal.ts'

/** A line on the terminal that shows how far the work is. Shows nothing where standard error is no terminal. */
export class ProgressBar {
  private readonly tally = new Tally()
  private readonly began = performance.now()
  private readonly terminal: Terminal
  private readonly stepsPerPage: number
  private readonly timer: NodeJS.Timeout | null

  constructor(terminal: Terminal, stepsPerPage: number) {
    this.terminal = terminal
    this.stepsPerPage = stepsPerPage
    this.timer = terminal.isLive ? setInterval(() => this.show(), 120) : null
    this.timer?.unref()
    if (terminal.isLive) this.show()
  }

  note(event: Progress): void {
    this.tally.note(event)
  }

  end(): void {
    if (this.timer) clearInterval(this.timer)
    this.terminal.draw('')
  }

  private show(): void {
    const minutes = (performance.now() - this.began) / 60_000
    this.terminal.draw(lineOf(this.tally, this.stepsPerPage, minutes, this.terminal.columns))
  }
}

const width = 18

/** The line at a moment: bar, pages, pace, time left, files. */
export function lineOf(tally: Tally, stepsPerPage: number, minutes: number, columns: number): string {
  const { taken, expected, known } = tally
  const share = expected === 0 ? 0 : Math.min(1, taken / expected)
  const bar = '#'.repeat(Math.floor(share * width)).padEnd(width, '.')
  const pages = Math.floor(taken / stepsPerPage)
  const pace = minutes > 0 ? Math.round(taken / stepsPerPage / minutes) : 0
  const parts = [
    `[${bar}] ${pages} of ${Math.max(pages, Math.round(known / stepsPerPage))} pages`,
    ...(pages > 0 ? [`${pace} pages/min`, `${timeLeft(taken, expected, minutes)} left`] : []),
    ...(tally.documents > 1 ? [`${tally.documentsDone} of ${tally.documents} files`] : []),
  ]
  return parts.join(' · ').slice(0, Math.max(20, columns - 1))
}

function timeLeft(taken: number, expected: number, minutes: number): string {
  const left = taken === 0 ? 0 : ((expected - taken) / taken) * minutes
  if (left < 1) return `${Math.max(1, Math.ceil((left * 60) / 5) * 5)} s`
  return left < 90 ? `${Math.round(left)} min` : `${(left / 60).toFixed(1)} h`
}
