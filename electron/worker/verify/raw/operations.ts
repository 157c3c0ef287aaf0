import { Lexer } from './lexer.ts'
import type { Value } from './value.ts'

export interface Operation {
  readonly operator: string
  readonly operands: readonly Value[]
}

/** A content stream as its operations. */
export interface Content {
  readonly operations: readonly Operation[]
  readonly hasComment: boolean
}

/** Stops at an inline image, whose bytes are no operations. */
export function readContent(bytes: Uint8Array): Content {
  const lexer = new Lexer(bytes)
  const operations: Operation[] = []
  let operands: Value[] = []
  for (let value = lexer.value(false); value !== null; value = lexer.value(false)) {
    if (value.type !== 'keyword') operands.push(value)
    else {
      operations.push({ operator: value.value, operands })
      if (value.value === 'ID') break
      operands = []
    }
  }
  return { operations, hasComment: lexer.comments.length > 0 }
}
