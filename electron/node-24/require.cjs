// Loaded before a TypeScript entry point, in the syntax of any Node: where the platform has no Node 24 package
// (node_modules/.bin/node), the machine's own Node must be able to run TypeScript by itself.
const major = Number(process.versions.node.split('.')[0])
if (major < 24) {
  process.stderr.write(
    `This needs Node 24 or later and found ${process.versions.node}: run "npm ci" first, which brings Node 24 for Linux (x64, arm64) and Windows (x64), or install it from nodejs.org.\n`,
  )
  process.exit(4)
}
