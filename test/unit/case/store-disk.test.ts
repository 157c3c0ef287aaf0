import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { decided, decideOne, madeWith, make, open, workplace } from './store-fixture.ts'

let place: ReturnType<typeof workplace>
beforeEach(() => {
  place = workplace()
})
afterEach(() => place.drop())

const isRoot = process.getuid?.() === 0

/** Mounts a small file system of its own; false where that is not allowed. */
function mount(folder: string, size: string, source: string | null = null): boolean {
  try {
    mkdirSync(folder, { recursive: true })
    if (source) execFileSync('mount', ['--bind', source, folder])
    else execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder])
    return true
  } catch {
    return false
  }
}

/** Leaves room for a few decisions only. */
function fill(disk: string): void {
  const filler = (n: number) => join(disk, `filler-${n}`)
  for (let n = 0; ; n++) {
    try {
      writeFileSync(filler(n), Buffer.alloc(1 << 16))
    } catch {
      rmSync(filler(n))
      return
    }
  }
}

function answerTo(work: () => unknown): string {
  try {
    work()
    return 'done'
  } catch (thrown) {
    return (thrown as { code: string }).code
  }
}

const unmount = (folder: string) => execFileSync('umount', ['-l', folder])

describe.runIf(isRoot)('a disk that is full or may not be written', () => {
  test('full: the decision is refused, those before stand, and with room again work goes on', async (context) => {
    const disk = join(place.root, 'disk')
    if (!mount(disk, '1m')) return context.skip('mounting is not allowed here')
    try {
      const folder = join(disk, 'case')
      await make(folder)
      const opened = await open(folder)
      decideOne(opened, 1)
      fill(disk)
      const answers = Array.from({ length: 80 }, (_, n) => answerTo(() => decideOne(opened, n + 2)))
      expect(new Set(answers)).toEqual(new Set(['done', 'DISK_FULL']))
      const done = answers.flatMap((answer, n) => (answer === 'done' ? [`mark-${n + 2}`] : []))
      for (const name of readdirSync(disk)) if (name.startsWith('filler')) rmSync(join(disk, name))
      decideOne(opened, 99)
      await opened.store.close(null)
      const again = await open(folder)
      expect(decided(again)).toEqual(['mark-1', ...done, 'mark-99'])
      expect(again.store.isIntact()).toBe(true)
      await again.store.close(null)
    } finally {
      unmount(disk)
    }
  })

  test('read-only: the case does not open, and nothing is changed or set aside', async (context) => {
    await madeWith(place.folder, 1)
    const view = join(place.root, 'view')
    if (!mount(view, '', place.folder)) return context.skip('mounting is not allowed here')
    try {
      execFileSync('mount', ['-o', 'remount,bind,ro', view])
      await expect(open(view)).rejects.toMatchObject({ code: 'CASE_NOT_WRITABLE' })
    } finally {
      unmount(view)
    }
    expect(readdirSync(place.folder)).not.toContain('quarantine')
    await (await open(place.folder)).store.close(null)
  })
})

test.runIf(!isRoot)('a folder without the right to write is refused', async () => {
  await make(place.folder)
  chmodSync(place.folder, 0o500)
  try {
    await expect(open(place.folder)).rejects.toMatchObject({ code: 'CASE_NOT_WRITABLE' })
  } finally {
    chmodSync(place.folder, 0o700)
  }
})
