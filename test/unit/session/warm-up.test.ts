import { expect, test } from 'vitest'
import { compose } from '../../../electron/main/compose.ts'
import { warmUp } from '../../../electron/session/warm-up.ts'

test('workers are warmed up by drawing a page, which works with what comes with the program alone', async () => {
  const { session, close } = compose({
    product: 'test',
    jobs: 1,
    signal: new AbortController().signal,
    progress: () => {},
  })
  const drawn: string[] = []
  const pool = new Proxy(session.pool, {
    get: (target, name) =>
      name === 'run'
        ? (...given: Parameters<typeof target.run>) => {
            drawn.push(given[0])
            return target.run(...given)
          }
        : Reflect.get(target, name),
  })
  await warmUp({ ...session, pool })
  expect(drawn).toEqual(['open-document', 'render-page'])
  await close()
}, 30_000)
