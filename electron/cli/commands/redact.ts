import type { ErrorCode } from '../../../shared/errors.ts'
import { Failure } from '../../../shared/result.ts'
import type { Redacted, RedactOptions } from '../../session/redact-document.ts'
import { type Command, type Given, UsageError } from '../command.ts'
import { exitStatus } from '../exit-status.ts'
import { instructionOptions, instructionsOf } from '../instructions.ts'
import { ocrOf, passwordOf, placesOf, readingOptions } from '../reading-options.ts'
import { redactedLines, sayEnd, toRedactedJson } from '../redacted-answer.ts'
import { jobsOf, withSession } from '../with-session.ts'
import { policyOf, refuseAll, wordsOption } from '../words-option.ts'

export const redact: Command = {
  name: 'redact',
  summary: 'Makes redacted and unredacted copies, proven, with an audit log and certificates',
  usage: '<file|folder>… --out DIR --reviewer NAME [options]',
  example: 'redact case-folder --out done --reviewer "A. Officer" --accept all',
  options: {
    out: {
      type: 'string',
      value: 'DIR',
      help: 'folder for redacted/, unredacted/, audit/ and certificates/; outside the sources',
    },
    ...instructionOptions,
    method: {
      type: 'string',
      value: 'burn|excise',
      help: 'by default as the policy says; burn: a page is drawn afresh with the areas painted over; excise: letters are cut out of plain pages, the others are burned, and the answer says which',
    },
    'accept-unread': {
      type: 'boolean',
      help: 'export although a page could not be read: it comes out black from edge to edge',
    },
    ...wordsOption,
    ...readingOptions,
  },
  run: async (given, terminal) => {
    const places = placesOf(given)
    const asked = await optionsOf(given)
    return withSession(terminal, { jobs: jobsOf(given), stepsPerPage: 3 }, async (session) => {
      const policy = await policyOf(given, session, terminal)
      const { redact: run } = await import('../../session/redact.ts')
      const { refused } = await import('../../session/redact-document.ts')
      const show = given.has('json') ? (answer: Redacted) => [JSON.stringify(toRedactedJson(answer))] : redactedLines
      if (policy instanceof Failure)
        return refuseAll(terminal, places, policy, (file, code) => show(refused(file, code)))
      const options = { ...asked, policy }
      const codes: (ErrorCode | null)[] = []
      const { reportError } = await run(session, places, options, (answer) => {
        codes.push(answer.error)
        show(answer).every(terminal.out)
      })
      sayEnd(terminal, codes, reportError, options.out)
      return exitStatus([...codes, ...(reportError ? [reportError] : [])])
    })
  },
}

async function optionsOf(given: Given): Promise<Omit<RedactOptions, 'policy'>> {
  const out = given.text('out')
  if (out === null) throw new UsageError('--out DIR is missing')
  const method = given.text('method')
  if (method !== null && method !== 'burn' && method !== 'excise') throw new UsageError('--method takes burn or excise')
  const instructions = await instructionsOf(given)
  return {
    ...instructions,
    out,
    ...(method ? { method } : {}),
    ocr: ocrOf(given),
    password: await passwordOf(given),
    acceptUnread: given.has('accept-unread'),
  }
}
