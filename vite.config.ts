import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
/** `npm start` builds beside and moves what is finished into place. */
const out = (part: string): string => join(process.env.REDACTION_ASSIST_BUILD ?? at('out'), part)

/**
 * Worker entries are named by their source file (`../worker/host.ts`), and everything else by its place two folders below the
 * project's root. A bundle lies two folders below it as well (`out/main`, `out/worker`), so only the ending changes.
 */
const placesInBundle: Plugin = {
  name: 'places-in-bundle',
  enforce: 'pre',
  transform(code, id) {
    if (!id.startsWith(at('electron/')) || !code.includes('import.meta.')) return
    const depth = id.slice(at('./').length).split('/').length - 1
    const isRelative = /'\.\.?\/[^']*',\s*import\.meta|import\.meta\.dirname/.test(code)
    if (isRelative && depth !== 2)
      throw new Error(`${id}: a place from import.meta must be told two folders below the root`)
    const placed = code.replaceAll(
      /new URL\('(\.\.\/worker\/[\w-]+)\.ts', import\.meta\.url\)/g,
      "new URL('$1.js', import.meta.url)",
    )
    return { code: placed, map: null }
  },
  generateBundle(_options, bundle) {
    for (const [file, chunk] of Object.entries(bundle))
      if (chunk.type === 'chunk' && /\.ts['"`], ?import\.meta/.test(chunk.code))
        throw new Error(`${file}: names a source file`)
  },
}

/** Electron's side: everything from `node_modules` stays there, because engines find their WebAssembly and workers by path. */
const node = { consumer: 'server', resolve: { external: true, builtins: [/^node:/, 'electron'] } } as const
const plain = {
  minify: false,
  sourcemap: true,
  emptyOutDir: true,
  target: 'node24',
  copyPublicDir: false,
  chunkSizeWarningLimit: 8_000,
} as const

export default defineConfig({
  root: at('renderer'),
  base: './',
  logLevel: 'warn',
  plugins: [placesInBundle],
  environments: {
    client: {
      build: {
        outDir: out('renderer'),
        emptyOutDir: true,
        target: 'chrome150',
        modulePreload: { polyfill: false },
        chunkSizeWarningLimit: 1_500,
      },
    },
    main: {
      ...node,
      build: {
        ...plain,
        outDir: out('main'),
        rolldownOptions: {
          input: at('electron/main/index.ts'),
          output: { entryFileNames: 'index.js', chunkFileNames: '[name]-[hash].js' },
        },
      },
    },
    worker: {
      ...node,
      build: {
        ...plain,
        outDir: out('worker'),
        rolldownOptions: {
          input: { host: at('electron/worker/host.ts'), verifier: at('electron/worker/verifier.ts') },
          output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
        },
      },
    },
    preload: {
      ...node,
      build: {
        ...plain,
        outDir: out('preload'),
        rolldownOptions: {
          input: at('electron/preload/index.ts'),
          output: { format: 'cjs', entryFileNames: 'index.cjs' },
        },
      },
    },
  },
  builder: {
    buildApp: async (builder) => {
      await Promise.all(
        Object.values(builder.environments)
          .filter(({ name }) => name !== 'ssr')
          .map((one) => builder.build(one)),
      )
    },
  },
})
