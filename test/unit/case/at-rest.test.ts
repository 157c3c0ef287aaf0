import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDocument } from '../../../electron/session/case/add-document.ts'
import { analyseDocument } from '../../../electron/session/case/analyse-document.ts'
import { closeCase } from '../../../electron/session/case/close-case.ts'
import { decide } from '../../../electron/session/case/decide.ts'
import { deleteCase } from '../../../electron/session/case/delete-case.ts'
import { putPerson } from '../../../electron/session/case/people.ts'
import { searchCase } from '../../../electron/session/case/search-case.ts'
import { seeCase } from '../../../electron/session/case/see-case.ts'
import { undo } from '../../../electron/session/case/undo.ts'
import { viewPage } from '../../../electron/session/case/view-page.ts'
import { judgeLog } from '../../../electron/store/audit-log.ts'
import { verifySignature } from '../../../electron/store/journal-signature.ts'
import { canonical, type Json } from '../../../shared/audit/canonical.ts'
import { type Office, openOffice, twoDocuments } from './session-fixture.ts'

let office: Office
beforeAll(() => {
  office = openOffice()
})
afterAll(() => office.leave())

/** Every file under a folder, with its bytes. */
function filesUnder(folder: string): readonly { readonly path: string; readonly bytes: Buffer }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile())
    .map((path) => ({ path, bytes: readFileSync(path) }))
}

describe('at rest', () => {
  const planted = [
    'Featherstone',
    'FEATHERSTONE',
    '900471',
    'postbox.example',
    'Quarrell',
    'YO39',
    'midwife',
    'Osierfield',
    'Pikeworthy',
    '01AB0000126',
    'asked the neighbour',
    'statement_',
    'correct horse',
  ]
  const spellings = planted.flatMap((value) =>
    [Buffer.from(value), Buffer.from(value, 'utf16le'), Buffer.from(value, 'hex')].filter(({ length }) => length > 3),
  )

  test('nothing of the documents, the names or the notes can be read in the case, the home or any temporary file', async () => {
    const { c, folder, a } = await twoDocuments(office, { title: 'R v Pikeworthy', urn: '01AB0000126' })
    decide(c, { selection: { by: 'case' }, among: 'open', decision: 'accepted', note: 'asked the neighbour' })
    putPerson(c, { names: ['Imogen Featherstone'], role: 'witness', treatment: 'redact' })
    viewPage(c, a, 0)
    searchCase(c, { how: 'text', text: 'Featherstone' })
    undo(c)
    const grep = () =>
      [folder, office.home, office.temp]
        .flatMap(filesUnder)
        .flatMap(({ path, bytes }) =>
          spellings.flatMap((value, n) => (bytes.includes(value) ? [`${path}: ${n} ${value}`] : [])),
        )
    expect(grep()).toEqual([])
    await closeCase(c)
    expect(grep()).toEqual([])
    const control = filesUnder(office.root).filter(({ path }) => path.endsWith('statement_FEATHERSTONE.txt'))
    expect(control.some(({ bytes }) => bytes.includes('Featherstone'))).toBe(true)
  })

  test('an original that was changed by one byte is not read', async () => {
    const { c, folder } = await twoDocuments(office)
    const { id } = await addDocument(c, { path: office.file('third.txt', 'A third document.\n') })
    const path = join(folder, 'originals', `${id}.sealed`)
    const bytes = readFileSync(path)
    bytes[45] = (bytes[45] ?? 0) ^ 1
    writeFileSync(path, bytes)
    await expect(analyseDocument(c, id)).rejects.toMatchObject({ code: 'ORIGINAL_DAMAGED' })
    expect(c.pages.get(`${id} 0`)).toMatchObject({ state: 'unread' })
    await closeCase(c)
  })
})

describe('deleting', () => {
  test('destroys the case and certifies it; the journal, which holds no text, is what stays', async () => {
    const { c, folder } = await twoDocuments(office, { urn: '01AB0000126' })
    const digests = c.documents.map(({ sha256 }) => sha256)
    const { certificate, certificatePath, journalPath } = await deleteCase(c, {
      to: join(office.root, 'deleted'),
      justification: 'Retention has ended',
    })
    expect(readdirSync(office.root)).not.toContain(folder.split('/').at(-1))
    expect(certificate).toMatchObject({
      urn: '01AB0000126',
      justification: 'Retention has ended',
      reviewer: 'Ann Other',
    })
    expect(certificate.documents.map(({ sha256 }) => sha256)).toEqual(digests)
    const { signature, ...unsigned } = JSON.parse(readFileSync(certificatePath, 'utf8'))
    expect(verifySignature(canonical(unsigned as Json), signature.publicKey, signature.value)).toBe(true)
    const journal = readFileSync(journalPath, 'utf8')
    expect(await judgeLog(journal, null)).toMatchObject({ intact: true, head: { hash: certificate.journalHead } })
  })

  test('takes nothing with it that is not the case’s', async () => {
    const { c, folder } = await twoDocuments(office)
    writeFileSync(join(folder, 'holiday.jpg'), 'x')
    const request = { to: join(office.root, 'deleted'), justification: 'x' }
    await expect(deleteCase(c, request)).rejects.toMatchObject({ code: 'CASE_NOT_EMPTY' })
    expect(seeCase(c).documents).toHaveLength(2)
    await closeCase(c)
  })
})
