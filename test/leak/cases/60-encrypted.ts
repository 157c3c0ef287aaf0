import { readFileSync } from 'node:fs'
import type { LeakCase } from '../leak-case.ts'

export const encrypted: LeakCase = {
  id: '60-encrypted',
  title: 'an owner password that forbids printing; opens without one',
  build: () => readFileSync(new URL('../fixtures/encrypted.pdf', import.meta.url)),
}
