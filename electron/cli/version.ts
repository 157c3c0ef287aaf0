import { readFileSync } from 'node:fs'

const { version: number } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  readonly version: string
}

export const productName = 'Redaction Assist'
export const version = (): string => `${productName} ${number}`
