import { useEffect, useState } from 'react'
import { asFailure } from '../../../shared/result.ts'
import type { LikePagesPreview } from '../../../shared/review/case/case-view.ts'
import { closePanel } from '../../state/panel.ts'
import { decideLikePages, likePagesWords, previewLikePages } from '../../state/review-like-pages.ts'
import { usePageIndex } from '../../state/review-place.ts'
import { sentenceOf } from '../../text/sentence-of.ts'
import { Button } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import { Sheet } from '../../ui/sheet.tsx'

/** Review once, apply to all: what was decided on this page, on every page that says the same. */
export function LikePagesSheet() {
  const pageIndex = usePageIndex()
  const [preview, setPreview] = useState<LikePagesPreview | null>(null)
  const [problem, setProblem] = useState('')
  useEffect(() => {
    previewLikePages().then(setPreview, (thrown) => setProblem(sentenceOf(asFailure(thrown))))
  }, [])
  const decide = () => {
    closePanel()
    void decideLikePages()
  }
  return (
    <Sheet title={`Do as on page ${pageIndex + 1}`} isOpen onClose={closePanel}>
      <Form label="Do the same on like pages" onSubmit={decide}>
        <p>Pages that say the same as this one, or nearly the same, are decided on as this one was.</p>
        <p role="status" className="preview">
          {preview ? likePagesWords(preview) : problem || 'Comparing …'}
        </p>
        <div className="row">
          <Button kind="main" type="submit" isDisabled={!preview || preview.marks === 0}>
            Do the same there
          </Button>
          <Button onPress={closePanel}>Leave it</Button>
        </div>
      </Form>
    </Sheet>
  )
}
