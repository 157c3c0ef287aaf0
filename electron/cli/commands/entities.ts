import { entities as table } from '../../../shared/model/entity.ts'
import { reasonCodes } from '../../../shared/model/reason-code.ts'
import type { Command } from '../command.ts'

export const entities: Command = {
  name: 'entities',
  summary: 'Lists every kind of personal data that is looked for',
  usage: '[--json]',
  example: 'entities --json',
  options: { json: { type: 'boolean', help: 'one JSON object a line' } },
  run: async (given, terminal) => {
    for (const [id, { label, reasonCode, description }] of Object.entries(table)) {
      const category = reasonCodes[reasonCode]
      const entity = { entity: id, label, reasonCode, category, description }
      if (given.has('json')) terminal.out(JSON.stringify(entity))
      else terminal.out(`${id.padEnd(20)} ${`${reasonCode} ${category}`.padEnd(26)} ${description}`)
    }
    return 0
  },
}
