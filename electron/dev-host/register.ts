import { registerHooks } from 'node:module'

/** `node --import electron/dev-host/register.ts out/main/index.js` runs the app's own bundle with the stand-in as its `electron`. */
const standIn = new URL('./electron.ts', import.meta.url).href

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
})
