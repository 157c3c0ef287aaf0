import { stderr, stdin } from 'node:process'
import { Failure } from '../../shared/result.ts'

const enter = new Set(['\r', '\n', '\u0004'])
const interrupt = '\u0003'
const erase = new Set(['\u007f', '\b'])

/** Asks on the terminal, showing nothing of what is typed. PASSPHRASE_NEEDED where there is no terminal. */
export async function askPassphrase(isNew: boolean, question = 'Passphrase of the case: '): Promise<string> {
  if (!stdin.isTTY) throw new Failure('PASSPHRASE_NEEDED')
  const first = await ask(question)
  if (!isNew) return first
  if ((await ask('The same again: ')) !== first) throw new Failure('PASSPHRASE_WRONG')
  return first
}

function ask(question: string): Promise<string> {
  stderr.write(question)
  stdin.setRawMode(true)
  stdin.setEncoding('utf8')
  stdin.resume()
  return new Promise((resolve, reject) => {
    let typed = ''
    const end = (settle: () => void) => {
      stdin.setRawMode(false)
      stdin.pause()
      stdin.removeListener('data', listen)
      stderr.write('\n')
      settle()
    }
    const listen = (piece: string) => {
      for (const char of piece) {
        if (char === interrupt) return end(() => reject(new Failure('CANCELLED')))
        if (enter.has(char)) return end(() => resolve(typed))
        typed = erase.has(char) ? [...typed].slice(0, -1).join('') : typed + char
      }
    }
    stdin.on('data', listen)
  })
}
