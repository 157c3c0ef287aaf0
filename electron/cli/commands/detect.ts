import type { ErrorCode } from '../../../shared/errors.ts'
import { Failure } from '../../../shared/result.ts'
import type { Detected } from '../../session/detect.ts'
import type { Command } from '../command.ts'
import { detectedJson } from '../detected-json.ts'
import { detectedLines } from '../detected-lines.ts'
import { exitStatus } from '../exit-status.ts'
import { ocrOf, pageNumbersOf, passwordOf, placesOf, readingOptions } from '../reading-options.ts'
import { jobsOf, withSession } from '../with-session.ts'
import { policyOf, refuseAll, wordsOption } from '../words-option.ts'

export const detect: Command = {
  name: 'detect',
  summary: 'Reads files and shows the personal data in them; changes nothing',
  usage: '<file|folder>… [options]',
  example: 'detect case-folder --pages 1-3 --json',
  options: { pages: { type: 'string', value: '1-3,7', help: 'only these pages' }, ...wordsOption, ...readingOptions },
  run: async (given, terminal) => {
    const places = placesOf(given)
    const [ocr, pageNumbers, jobs] = [ocrOf(given), pageNumbersOf(given), jobsOf(given)]
    const password = await passwordOf(given)
    const show = given.has('json') ? (found: Detected) => [detectedJson(found)] : detectedLines
    return withSession(terminal, { jobs, stepsPerPage: 1 }, async (session) => {
      const loaded = await policyOf(given, session, terminal)
      const { detectAll } = await import('../../session/detect-all.ts')
      const { undetected } = await import('../../session/detect.ts')
      if (loaded instanceof Failure)
        return refuseAll(terminal, places, loaded, (file, code) => show(undetected(file, code)))
      const { policy } = loaded
      const codes: (ErrorCode | null)[] = []
      for await (const found of detectAll(session, places, { policy, ocr, password, pageNumbers })) {
        codes.push(found.error)
        if (!show(found).every(terminal.out)) break
      }
      return exitStatus(codes)
    })
  },
}
