import { readFileSync } from 'node:fs'

const text = readFileSync('node_modules/electron/electron.d.ts', 'utf8')

export interface Declared {
  readonly members: ReadonlySet<string>
  readonly events: ReadonlySet<string>
}

/** What Electron's own types say of a class or interface, inherited members included where the file repeats them, as it does. */
export function declared(name: string): Declared {
  const body = new RegExp(`^ {2}(?:class|interface) ${name}\\b[^\\n]*\\{$([\\s\\S]*?)^ {2}\\}$`, 'm').exec(text)?.[1]
  if (body === undefined) throw new Error(`electron.d.ts declares no ${name}`)
  return {
    members: new Set(
      [...body.matchAll(/^ {4}(?:static |readonly )*(?:get |set )?(\w+)\??[(<:]/gm)].map(([, member]) => member ?? ''),
    ),
    events: new Set([...body.matchAll(/^ {4}on\(event: '([\w-]+)'/gm)].map(([, event]) => event ?? '')),
  }
}

/** What a stand-in's class offers: its members that are not private, and the events it names to `StrictEmitter`. */
export function offered(file: string): Declared {
  const source = readFileSync(`electron/dev-host/${file}`, 'utf8')
  const body = /^(?:export )?class [\s\S]*?^\}$/m.exec(source)?.[0] ?? ''
  const members = [...body.matchAll(/^ {2}(?:static |readonly |async |get |set )*(\w+)(?:\(|<|:| =)/gm)]
    .map(([, member]) => member ?? '')
    .filter((member) => !['constructor', 'private', 'return', 'if', 'for'].includes(member))
  const listed =
    /super\('\w+', (?:\[([^\]]*)\]|events)\)/.exec(source)?.[1] ?? /const events = \[([^\]]*)\]/.exec(source)?.[1] ?? ''
  return {
    members: new Set(members),
    events: new Set([...listed.matchAll(/'([\w-]+)'/g)].map(([, event]) => event ?? '')),
  }
}
