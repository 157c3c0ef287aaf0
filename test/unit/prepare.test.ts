import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { advice, missingPackages } from '../prepare.ts'

const folder = mkdtempSync(join(tmpdir(), 'prepare-'))
beforeAll(() => {
  for (const command of ['qpdf', 'tesseract', 'pdftotext']) writeFileSync(join(folder, command), '#!/bin/sh\n')
  for (const command of ['qpdf', 'tesseract']) chmodSync(join(folder, command), 0o755)
})
afterAll(() => rmSync(folder, { recursive: true }))

test('a command counts as installed only where it can be executed', () => {
  expect(missingPackages(['/nowhere', folder].join(delimiter))).toEqual(['poppler-utils', 'mupdf-tools', 'chromium'])
})

test('on an empty search path everything is missing', () => {
  expect(missingPackages('')).toEqual(['qpdf', 'poppler-utils', 'mupdf-tools', 'tesseract-ocr', 'chromium'])
})

test('what is missing is named in one sentence, with the command that installs it', () => {
  expect(advice(['qpdf', 'mupdf-tools'])).toMatch(/qpdf, mupdf-tools .*apt-get install qpdf mupdf-tools\)\.$/)
})

test('nothing is said when nothing is missing', () => {
  expect(advice([])).toBeNull()
})

test.each(['chromium', 'google-chrome', 'microsoft-edge'])('%s is a browser for the tests of the window', (command) => {
  const browsers = mkdtempSync(join(tmpdir(), 'prepare-'))
  writeFileSync(join(browsers, command), '#!/bin/sh\n')
  chmodSync(join(browsers, command), 0o755)
  expect(missingPackages(browsers)).not.toContain('chromium')
  rmSync(browsers, { recursive: true })
})
