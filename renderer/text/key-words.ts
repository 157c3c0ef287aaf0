import type { Command } from '../commands/command.ts'

const words: Readonly<Record<string, string>> = {
  CmdOrCtrl: 'Ctrl',
  ArrowRight: '→',
  ArrowLeft: '←',
}

/** The keys of a command as they stand on the keyboard; empty where there is none. */
export const keyWords = ({ key, whileReading = [] }: Pick<Command, 'key' | 'whileReading'>): string =>
  [key, ...whileReading].flatMap((one) => (one === null ? [] : [spelt(one)])).join(' or ')

const spelt = (key: string): string =>
  key
    .split(/\+(?=.)/)
    .map((part) => words[part] ?? part)
    .join(' ')
