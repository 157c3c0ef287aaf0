import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { filesIn, type Import, importsOf } from './imports.ts'

const roots = ['electron', 'shared', 'renderer'].filter((root) => existsSync(root))
const files = roots.flatMap(filesIn)
const imports: readonly Import[] = files.flatMap(importsOf)

/** The part of the house a file belongs to: the longest line of `mayImport` that its path begins with. */
const partOf = (path: string): string | null =>
  Object.keys(mayImport)
    .filter((part) => path === part || path.startsWith(`${part}/`))
    .sort((a, b) => b.length - a.length)[0] ?? null

/** The diagram: which part may import which. Every part may import itself and the single files of `shared`. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'electron/cli': ['electron/main', 'electron/session', 'electron/store', 'electron/pool', ...everythingShared()],
  'electron/main': ['electron/session', 'electron/pool', 'electron/store', ...everythingShared()],
  'electron/preload': everythingShared(),
  'electron/dev-host': ['electron/cli', 'electron/store'],
  'electron/session': ['electron/pool', 'electron/store', ...everythingShared()],
  'electron/pool': everythingShared(),
  'electron/store': ['electron/sealing', ...everythingShared()],
  'electron/sealing': everythingShared(),
  'electron/worker': ['electron/pool', 'electron/sealing', ...everythingShared()],
  renderer: everythingShared(),
  'shared/geometry': [],
  'shared/model': ['shared/geometry'],
  'shared/audit': ['shared/review', 'shared/model', 'shared/geometry'],
  'shared/detect': ['shared/model', 'shared/geometry', 'shared/worker'],
  'shared/review': ['shared/detect', 'shared/model', 'shared/geometry'],
  'shared/checks': ['shared/detect', 'shared/review', 'shared/model', 'shared/geometry'],
  'shared/paint': ['shared/model', 'shared/geometry'],
  'shared/evaluate': [],
  'shared/worker': ['shared/audit', 'shared/model', 'shared/geometry'],
  'shared/ipc': ['shared/audit', 'shared/checks', 'shared/review', 'shared/model', 'shared/geometry'],
  shared: [],
}

function everythingShared(): readonly string[] {
  return [
    'shared/geometry',
    'shared/model',
    'shared/audit',
    'shared/detect',
    'shared/review',
    'shared/evaluate',
    'shared/checks',
    'shared/paint',
    'shared/worker',
    'shared/ipc',
  ]
}

describe('a part of the house imports only what the diagram allows', () => {
  test('every file belongs to a part', () => {
    expect(files.filter((file) => partOf(file) === null)).toEqual([])
  })

  test.each(Object.entries(mayImport))('%s', (part, allowed) => {
    const wrong = imports.filter(({ from, to, isPackage }) => {
      if (isPackage || partOf(from) !== part) return false
      const target = partOf(to)
      return target !== part && target !== 'shared' && !allowed.includes(target ?? '')
    })
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([])
  })
})

/** Who may import a package: files, or folders that end in a slash. */
const soleImporters: Readonly<Record<string, readonly string[]>> = {
  '@embedpdf/pdfium': ['electron/worker/engines/pdfium.ts'],
  'pdfjs-dist': ['electron/worker/engines/pdfjs-engine.ts'],
  'tesseract.js': ['electron/worker/engines/ocr-'],
  '@cantoo/pdf-lib': ['electron/worker/engines/pdf-writer'],
  pngjs: ['electron/worker/engines/png-engine.ts'],
  utif2: ['electron/worker/engines/tiff-engine.ts'],
  compromise: ['shared/detect/parts-of-speech.ts'],
  electron: [
    'electron/main/index.ts',
    'electron/main/ipc.ts',
    'electron/main/security.ts',
    'electron/main/window.ts',
    'electron/main/window-desk.ts',
    'electron/main/own-files.ts',
    'electron/main/menu.ts',
    'electron/main/dialogs.ts',
    'electron/main/push.ts',
    'electron/main/utility-verifier.ts',
    'electron/preload/index.ts',
  ],
  'playwright-core': ['electron/dev-host/launch.ts'],
  vite: ['electron/dev-host/build-once.ts'],
  react: ['renderer/'],
  'react-dom': ['renderer/'],
  'react-aria-components': ['renderer/'],
  '@tanstack/react-virtual': ['renderer/'],
  zod: ['shared/', 'electron/store/', 'electron/session/', 'electron/main/'],
}

describe('a package is imported by its own file alone', () => {
  test('every package is in the table', () => {
    const packages = imports.filter(({ to, isPackage }) => isPackage && !to.startsWith('node:'))
    expect([...new Set(packages.map(({ to }) => to))].filter((name) => !(name in soleImporters))).toEqual([])
  })

  test.each(Object.entries(soleImporters))('%s', (name, allowed) => {
    const wrong = imports.filter(
      ({ from, to, isPackage }) => isPackage && to === name && !allowed.some((place) => from.startsWith(place)),
    )
    expect(wrong.map(({ from }) => from)).toEqual([])
  })

  test('shared imports no part of Node', () => {
    const wrong = imports.filter(({ from, to }) => from.startsWith('shared/') && to.startsWith('node:'))
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([])
  })
})

/** Folders in which each file is a line of `index.ts`, and the files in them that are not. */
const registries: Readonly<Record<string, readonly string[]>> = {
  'electron/worker/jobs': [],
  'electron/worker/formats': ['format.ts', 'format-of.ts', 'image-file.ts', 'input-file.ts'],
  'electron/cli/commands': [],
  'renderer/commands': ['command.ts', 'keys.ts', 'listen.ts', 'is-reviewing.ts'],
  'shared/detect/recognizers': [],
}

/** Lists that the table of a folder takes in as a whole. */
const partsOfTables: Readonly<Record<string, readonly string[]>> = { 'renderer/commands': ['review.ts'] }

describe('in a registry, each file is a line of the table', () => {
  test.each(Object.entries(registries))('%s', (folder, others) => {
    const isLine = (file: string) => file.startsWith(`${folder}/`) && ![...others, 'index.ts'].includes(basename(file))
    const tables = ['index.ts', ...(partsOfTables[folder] ?? [])].map((table) => `${folder}/${table}`)
    const registered = tables.flatMap((table) => importsOf(table).map(({ to }) => to))
    expect(registered.filter(isLine).sort()).toEqual([...filesIn(folder).filter(isLine)].sort())
  })
})

describe('files are short and hold what their name says', () => {
  const lengths = files.map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length }))

  test('none is over 300 lines', () => {
    expect(lengths.filter(({ lines }) => lines > 300)).toEqual([])
  })

  test('none is called after nothing', () => {
    const vague = /\b(utils?|helpers?|manager|service|common|misc)\.ts$/
    expect(files.filter((file) => vague.test(file))).toEqual([])
  })

  // V8 has compiled them wrongly once much was compiled before: the pattern then matches nothing, and nobody is told.
  test('none has a pattern in which only a part is of any case', () => {
    expect(
      files.filter((file) => /\(\?[ims]*-?[ims]+:/.test(readFileSync(file, 'utf8').replace(/`\(\?i:…\)`/g, ''))),
    ).toEqual([])
  })

  test('none has a default export', () => {
    expect(files.filter((file) => /^export default/m.test(readFileSync(file, 'utf8')))).toEqual([])
  })
})

test('the test of this test: the reader of imports sees each kind of import', () => {
  const own = importsOf('electron/cli/main.ts')
  expect(own.map(({ to }) => to)).toEqual([
    'node:module',
    'node:path',
    'electron/store/home-folder.ts',
    'electron/cli/run-command-line.ts',
  ])
})
