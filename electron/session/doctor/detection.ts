import { detect } from '../detect.ts'
import { loadPolicy } from '../load-policy.ts'
import { type Examination, Unwell } from './examination.ts'
import { specimen } from './specimen.ts'

export const detection: Examination = {
  name: 'detection',
  what: 'Rules and lexicons load and find a name and a telephone number',
  look: async ({ session, specimen: file }) => {
    const { policy } = await loadPolicy('everything')
    const options = { policy, ocr: 'never', password: null, pageNumbers: null } as const
    const { findings, error } = await detect(session, { file, failure: null }, options)
    if (error) throw new Unwell(`detection failed (${error})`)
    if (!findings.some(({ entity, text }) => entity === 'PERSON' && text.includes(specimen.name)))
      throw new Unwell('the name was missed')
    if (!findings.some(({ entity }) => entity === 'PHONE_NUMBER')) throw new Unwell('the number was missed')
    return `${findings.length} findings`
  },
}
