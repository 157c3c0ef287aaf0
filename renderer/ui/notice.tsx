import { type Notice, putAway, useNotices } from '../state/notice.ts'
import { Button } from './button.tsx'

/** What the program has to say, read out as it comes. */
export function NoticeBar() {
  const notices = useNotices()
  const of = (tone: Notice['tone']) =>
    notices
      .filter((notice) => notice.tone === tone)
      .map((notice) => <NoticeLine key={notice.sentence} notice={notice} />)
  return (
    <>
      <div role="alert">{of('bad')}</div>
      <div role="status">{of('good')}</div>
    </>
  )
}

const NoticeLine = ({ notice }: { readonly notice: Notice }) => (
  <div className={`notice notice-${notice.tone}`}>
    <span aria-hidden="true">{notice.tone === 'bad' ? '▲' : '✓'}</span>
    <p>{notice.sentence}</p>
    <Button kind="quiet" onPress={() => putAway(notice)}>
      Put away
    </Button>
  </div>
)
