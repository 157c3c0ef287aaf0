import { changeComparison, useComparison } from '../../state/comparison.ts'
import { useOpenCase } from '../../state/open-case.ts'
import { goTo } from '../../state/route.ts'
import { Pick } from '../../ui/pick.tsx'
import { CopyPair } from './copy-pair.tsx'
import { PolicyPair } from './policy-pair.tsx'

const subjects = [
  { value: 'copy', label: 'The original and its copy' },
  { value: 'policies', label: 'Two policies' },
] as const

/** A document beside its redacted copy, or what one policy proposes in it beside what another does. */
export function CompareScreen({ caseId, documentId }: { readonly caseId: string; readonly documentId: string }) {
  const open = useOpenCase()
  const { what } = useComparison()
  if (!open) return null
  const Pair = what === 'copy' ? CopyPair : PolicyPair
  return (
    <>
      <div className="row row-end">
        <Pick
          label="Document"
          value={documentId}
          options={open.status.documents.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(chosen) => goTo({ name: 'compare', caseId, documentId: chosen })}
        />
        <Pick
          label="Side by side"
          value={what}
          options={subjects}
          onChange={(chosen) => changeComparison({ what: chosen })}
        />
      </div>
      <Pair caseId={caseId} documentId={documentId} />
    </>
  )
}
