import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extractAll, listPackage } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builtMain } from '../../electron/dev-host/build-once.ts'
import { launch } from '../../electron/dev-host/launch.ts'
import { whyNoWindow } from '../e2e/window/open-app.ts'
import { namedPackages, packageOf, withDependencies } from '../packaging/needed-packages.ts'
import { packageLinux } from '../packaging/package.ts'
import { makeStubElectron } from '../packaging/stub-electron.ts'

const require = createRequire(import.meta.url)

describe.skipIf(process.platform !== 'linux')('the packaged program, around a stub of Electron', () => {
  const folder = mkdtempSync(join(tmpdir(), 'package-'))
  let program = ''
  let archive = ''
  let files: readonly string[] = []
  beforeAll(async () => {
    await builtMain(() => {})
    await makeStubElectron(join(folder, 'electron'))
    program = await packageLinux(join(folder, 'electron'), join(folder, 'out'))
    archive = join(program, 'resources/app.asar')
    files = listPackage(archive, { isPack: false }).map((path) => path.replaceAll('\\', '/').slice(1))
  }, 120_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('holds the window, both sides of it, the workers and the resources', () => {
    const wanted = ['package.json', 'out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html']
    const more = ['out/worker/host.js', 'out/worker/verifier.js', 'resources/policies/pre-charge.json']
    expect([...wanted, ...more].filter((path) => !files.includes(path))).toEqual([])
  })

  test('holds no test, no source, no map, no development host and no tool', () => {
    const unwanted =
      /^(test|shared|electron|renderer|docs|\.)|\.map$|\.tsx?$|\.test\.|^out\/(types|package)|^resources\/training-case\/source/
    expect(files.filter((path) => unwanted.test(path))).toEqual([])
    expect(files.filter((path) => readsLikeDevHost(path))).toEqual([])
  })

  const readsLikeDevHost = (path: string): boolean => /dev-host|playwright|vitest/.test(path)

  test('holds the packages that its programs name, what those need, and no other', () => {
    const packed = new Set(
      files
        .filter((path) => /^node_modules\/(@[^/]+\/)?[^@/]+\/package\.json$/.test(path))
        .map((path) => packageOf(path.slice(13))),
    )
    const needed = [...withDependencies(namedPackages('out'))].filter((name) => !optional.has(name))
    expect(needed.length).toBeGreaterThan(8)
    expect([...packed].filter((name) => !needed.includes(name)).sort()).toEqual([])
    expect(needed.filter((name) => !packed.has(name)).sort()).toEqual([])
  })

  /** Named by a package and never loaded by it here. */
  const optional = new Set(['opencollective-postinstall'])

  test('has the fuses as set, on top of what Electron ships with', async () => {
    const wire = await getCurrentFuseWire(join(program, 'redaction-assist'))
    const on = (fuse: FuseV1Options) => wire[fuse] === FuseState.ENABLE
    expect({
      runAsNode: on(FuseV1Options.RunAsNode),
      cookieEncryption: on(FuseV1Options.EnableCookieEncryption),
      nodeOptions: on(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
      inspect: on(FuseV1Options.EnableNodeCliInspectArguments),
      integrity: on(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
      onlyAsar: on(FuseV1Options.OnlyLoadAppFromAsar),
      fileProtocol: on(FuseV1Options.GrantFileProtocolExtraPrivileges),
    }).toEqual({
      runAsNode: false,
      cookieEncryption: true,
      nodeOptions: false,
      inspect: false,
      integrity: true,
      onlyAsar: true,
      fileProtocol: false,
    })
  })

  test('brings its licence and every notice, those of the WebAssembly included', () => {
    expect(readFileSync(join(program, 'LICENSE.redaction-assist.txt'), 'utf8')).toContain('MIT')
    const notices = readFileSync(join(program, 'third-party-notices.md'), 'utf8')
    const parts = [
      'PDFium',
      'FreeType',
      'OpenJPEG',
      'Tesseract OCR',
      'Leptonica',
      'react',
      'react-aria-components',
      'zod',
    ]
    expect(parts.filter((part) => !notices.includes(part))).toEqual([])
  })

  test('lies open only where a program must find files by path', () => {
    const open = readdirSync(join(program, 'resources/app.asar.unpacked/node_modules'))
    expect(open).toContain('tesseract.js-core')
    expect(open.filter((name) => name.startsWith('react') || name === 'zod')).toEqual([])
    expect(existsSync(join(program, 'resources/app.asar.unpacked/out'))).toBe(false)
  })

  test.skipIf(whyNoWindow)(
    'runs: what is in the archive opens the window, makes a case and reads a document',
    async () => {
      const app = join(folder, 'app')
      extractAll(archive, app)
      const home = join(folder, 'home')
      const running = await launch(join(app, 'out/main/index.js'), {
        args: ['--training-case'],
        env: { ...process.env, REDACTION_ASSIST_HOME: home },
      })
      const page = await running.firstWindow()
      await page.getByRole('heading', { level: 1, name: 'Review' }).waitFor({ timeout: 60_000 })
      await page
        .getByText(/[1-9]\d* marks to decide/)
        .first()
        .waitFor({ timeout: 60_000 })
      await running.close()
    },
    120_000,
  )
})

describe('the plan of the package', () => {
  const { validateConfiguration } = require('app-builder-lib/out/util/config/config')
  const { DebugLogger } = require('builder-util')
  const { load } = require('js-yaml')
  const plan = () => load(readFileSync('electron-builder.yml', 'utf8'))
  const check = (config: object): Promise<void> => validateConfiguration(config, new DebugLogger(false))

  test('is one that electron-builder takes, for Windows and Linux', async () => {
    await check(plan())
    const { win, linux, nsis, msi } = plan()
    expect(win.target.map(({ target }: { target: string }) => target)).toEqual(['msi', 'nsis'])
    expect(linux.target).toEqual(['AppImage', 'deb'])
    expect([nsis.perMachine, msi.perMachine, win.forceCodeSigning]).toEqual([true, true, true])
  })

  test('names the Electron that is tested', () => {
    expect(plan().electronVersion).toBe(JSON.parse(readFileSync('package.json', 'utf8')).devDependencies.electron)
  })

  test.each([
    ['a setting misspelt', { nsis: { perMachin: true } }],
    ['a setting nobody knows', { updater: true }],
  ])('would be refused with %s', async (_, part) => {
    await expect(check({ ...plan(), ...part })).rejects.toThrow()
  })

  test('ships no updater and publishes nowhere', () => {
    expect(plan().publish).toBeNull()
    expect(readdirSync('node_modules')).not.toContain('electron-updater')
  })
})
