// Runs after every install, in the syntax of any Node. npm 10 (which comes with Node 20) does not link node_modules/.bin/node
// when several optional packages offer it and only one suits the platform; npm 11 does. `npm run` and `npx` find Node 24 there.
const { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } = require('node:fs')
const { join } = require('node:path')

const isWindows = process.platform === 'win32'
const name = `node-${isWindows ? 'win' : process.platform}-${process.arch}`
const packages = join(__dirname, '../../node_modules')
const program = join(name, 'bin', isWindows ? 'node.exe' : 'node')
const link = join(packages, '.bin', isWindows ? 'node.cmd' : 'node')

if (existsSync(join(packages, program)) && !existsSync(link)) {
  mkdirSync(join(packages, '.bin'), { recursive: true })
  rmSync(link, { force: true })
  if (isWindows) writeFileSync(link, `@"%~dp0\\..\\${program}" %*\r\n`)
  else symlinkSync(join('..', program), link)
}
