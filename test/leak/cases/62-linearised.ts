import { readFileSync } from 'node:fs'
import type { LeakCase } from '../leak-case.ts'

export const linearised: LeakCase = {
  id: '62-linearised',
  title: 'a file ordered for the web, with object streams',
  isLong: true,
  build: () => readFileSync(new URL('../fixtures/linearised.pdf', import.meta.url)),
}
