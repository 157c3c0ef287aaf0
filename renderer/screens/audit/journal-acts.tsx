import { useState } from 'react'
import type { Req, Res } from '../../../shared/ipc/contract.ts'
import { call } from '../../state/call.ts'
import { attempt, tell } from '../../state/notice.ts'
import { refreshCase } from '../../state/open-case.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Pick } from '../../ui/pick.tsx'

type Format = Req<'case.exportLog'>['format']

const formats: readonly { readonly value: Format; readonly label: string }[] = [
  { value: 'pdf', label: 'PDF, to read' },
  { value: 'csv', label: 'CSV, for a spreadsheet' },
  { value: 'jsonl', label: 'JSON Lines, to verify elsewhere' },
]

/** Proves that nobody changed the journal, and hands it on. */
export function JournalActs({ caseId }: { readonly caseId: string }) {
  const [verdict, setVerdict] = useState<Res<'case.verifyJournal'> | null>(null)
  const [format, setFormat] = useState<Format>('pdf')
  const verify = async () => setVerdict(await call('case.verifyJournal', { caseId }))
  const save = async () => {
    const folder = await call('folder.choose', {})
    if (!folder) return
    const { entries } = await call('case.exportLog', { caseId, folderId: folder.documentId, format })
    tell(`The journal, ${entries} entries, is in the folder “${folder.name}”.`)
    await refreshCase()
  }
  return (
    <div className="row row-end">
      <Button onPress={() => void attempt(verify)}>Verify the journal</Button>
      <span role="status">
        {verdict && (
          <Badge tone={verdict.intact ? 'good' : 'bad'}>
            {verdict.intact
              ? `Intact: all ${verdict.entries} entries are as they were written`
              : 'Broken: an entry was changed, is missing, was moved or added'}
          </Badge>
        )}
      </span>
      <Pick label="Form of the journal" value={format} options={formats} onChange={setFormat} />
      <Button onPress={() => void attempt(save)}>Export the journal …</Button>
    </div>
  )
}
