import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { windowFiles } from '../../../electron/main/app-protocol.ts'
import { remembering } from '../../../electron/main/image-cache.ts'
import { contentSecurityPolicy } from '../../../electron/main/own-origin.ts'
import { pageImages } from '../../../electron/main/page-protocol.ts'
import { Failure } from '../../../shared/result.ts'

const folder = mkdtempSync(join(tmpdir(), 'own-files-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('the window’s files', () => {
  const built = join(folder, 'built')
  mkdirSync(join(built, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'secret.html'), 'secret')
  writeFileSync(join(built, 'index.html'), '<p>')
  writeFileSync(join(built, 'assets/a.js'), '1')
  writeFileSync(join(built, 'assets/a.js.map'), '{}')
  symlinkSync(join(folder, 'secret.html'), join(built, 'link.html'))

  test.each([
    ['/', 200, 'text/html; charset=utf-8'],
    ['/index.html', 200, 'text/html; charset=utf-8'],
    ['/assets/a.js', 200, 'text/javascript; charset=utf-8'],
    ['/assets/a.js.map', 404, null],
    ['/assets', 404, null],
    ['/nothing.js', 404, null],
    ['/../secret.html', 404, null],
    ['/assets/../../secret.html', 404, null],
    ['/%2e%2e/secret.html', 404, null],
    ['/link.html', 404, null],
    ['', 404, null],
  ] as const)('%s answers %s', async (pathname, status, type) => {
    const response = await (await windowFiles(built))(pathname)
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toBe(type)
    expect(response.headers.get('content-security-policy')).toBe(contentSecurityPolicy)
  })

  test('the policy allows no inline script or style, no evaluation and no network', () => {
    expect(contentSecurityPolicy).not.toMatch(/unsafe|\*|https?:|data:|blob:/)
  })
})

describe('images of pages', () => {
  const asked: unknown[] = []
  const images = pageImages(async (...place) => {
    asked.push(place)
    if (place[0] === 'gone') throw new Failure('BAD_REQUEST')
    if (place[0] === 'bad') throw new Error('Mr Smith')
    return new Uint8Array([0xff, 0xd8])
  })
  const at = (path: string) => images(new URL(`app://redaction-assist${path}`))

  test.each([
    ['/page/a-1/0?dpi=150', 200],
    ['/page/a-1/999999?dpi=18', 200],
    ['/page/a-1/0?dpi=17', 400],
    ['/page/a-1/0?dpi=301', 400],
    ['/page/a-1/0?dpi=1e2', 400],
    ['/page/a-1/0', 400],
    ['/page/a-1/-1?dpi=150', 400],
    ['/page/a-1/1.5?dpi=150', 400],
    ['/page/a-1/1000000000?dpi=150', 400],
    ['/page/a/b/0?dpi=150', 400],
    ['/page/%2e%2e/0?dpi=150', 400],
    ['/page/gone/0?dpi=150', 404],
    ['/page/bad/0?dpi=150', 500],
  ])('%s answers %s', async (path, status) => {
    const before = asked.length
    const response = await at(path)
    expect(response.status).toBe(status)
    expect(asked.length).toBe(before + (status === 400 ? 0 : 1))
    expect(await response.text()).not.toContain('Smith')
    if (status === 200) expect(response.headers.get('cache-control')).toBe('no-store')
  })
})

describe('images that were drawn', () => {
  const counting = (limit: number, size = 10) => {
    const drawn: string[] = []
    const open = new Set(['a', 'b'])
    const draw = remembering(
      async (documentId, pageIndex, dpi) => {
        drawn.push(`${documentId}${pageIndex}@${dpi}`)
        if (pageIndex === 99) throw new Failure('PAGE_NOT_READ')
        return new Uint8Array(size)
      },
      (documentId) => open.has(documentId),
      limit,
    )
    return { draw, drawn, open }
  }

  test('are drawn once, and again at another size', async () => {
    const { draw, drawn } = counting(100)
    await Promise.all([draw('a', 0, 72), draw('a', 0, 72)])
    await draw('a', 0, 72)
    await draw('a', 0, 150)
    expect(drawn).toEqual(['a0@72', 'a0@150'])
  })

  test('are forgotten, the longest unseen first, when they are too many', async () => {
    const { draw, drawn } = counting(25)
    for (const page of [0, 1, 0, 2, 0, 1]) await draw('a', page, 72)
    expect(drawn).toEqual(['a0@72', 'a1@72', 'a2@72', 'a1@72'])
  })

  test('are not given, nor kept, once their document is closed', async () => {
    const { draw, drawn, open } = counting(100)
    await draw('a', 0, 72)
    open.delete('a')
    await expect(draw('a', 0, 72)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    open.add('a')
    await draw('a', 0, 72)
    expect(drawn).toHaveLength(2)
  })

  test('that failed are tried again', async () => {
    const { draw, drawn } = counting(100)
    await expect(draw('a', 99, 72)).rejects.toMatchObject({ code: 'PAGE_NOT_READ' })
    await expect(draw('a', 99, 72)).rejects.toMatchObject({ code: 'PAGE_NOT_READ' })
    expect(drawn).toHaveLength(2)
  })
})
