import { putAway, useNotice } from '../state/notice.ts'
import { Button } from './button.tsx'

/** What the program has to say, read out as it comes. */
export function NoticeBar() {
  const notice = useNotice()
  return (
    <div role={notice?.tone === 'bad' ? 'alert' : 'status'}>
      {notice && (
        <div className={`notice notice-${notice.tone}`}>
          <span aria-hidden="true">{notice.tone === 'bad' ? '▲' : '✓'}</span>
          <p>{notice.sentence}</p>
          <Button kind="quiet" onPress={putAway}>
            Put away
          </Button>
        </div>
      )}
    </div>
  )
}
