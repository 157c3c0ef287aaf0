import { spawn } from 'node:child_process'
import { join } from 'node:path'

/** Runs electron-builder as `npm run package -- --linux --dir` does, on the Electron of `electronDist`. Resolves to the program's folder; throws what it printed. */
export async function packageLinux(electronDist: string, output: string): Promise<string> {
  const cli = 'node_modules/electron-builder/cli.js'
  const settings = [`-c.electronDist=${electronDist}`, `-c.directories.output=${output}`, '-c.compression=store']
  const child = spawn(process.execPath, [cli, '--linux', '--dir', '--x64', ...settings], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text
    })
  const code = await new Promise((resolve) => child.once('close', resolve))
  if (code !== 0) throw new Error(`electron-builder ended with ${code}:\n${printed}`)
  return join(output, 'linux-unpacked')
}
