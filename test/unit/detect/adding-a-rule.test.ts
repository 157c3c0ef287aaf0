import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const read = (path: string): string => readFileSync(join(import.meta.dirname, '../../..', path), 'utf8')

it.each(['shared/detect/recognizers/nurse-pin.ts', 'test/examples/nurse-pin.test.ts'])(
  'docs/adding-a-rule.md shows %s as it is',
  (path) => {
    expect(read('docs/adding-a-rule.md')).toContain(`\`${path}\``)
    expect(read('docs/adding-a-rule.md')).toContain(`\`\`\`ts\n${read(path)}\`\`\``)
  },
)
