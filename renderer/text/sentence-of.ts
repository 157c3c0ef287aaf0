import { errors } from '../../shared/errors.ts'
import type { Failure } from '../../shared/result.ts'

/** What a person is told of a failure: what happened and what to do. */
export const sentenceOf = ({ code }: Failure): string => errors[code].sentence
