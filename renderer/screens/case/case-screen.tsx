import type { ComponentType } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { type OpenCase, useOpenCase } from '../../state/open-case.ts'
import { goToDocument } from '../../state/places.ts'
import { goTo } from '../../state/route.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Meter } from '../../ui/meter.tsx'
import { timeLimit } from '../cases/time-limit.ts'
import { ActivityTab } from './activity-tab.tsx'
import { CaseDetailsTab } from './case-details-tab.tsx'
import { ChecksTab } from './checks-tab.tsx'
import { DocumentsTab } from './documents-tab.tsx'
import { PeopleTab } from './people-tab.tsx'
import { Unready } from './unready.tsx'

/** Adding a line is adding a tab. */
const parts: readonly {
  readonly id: string
  readonly title: string
  readonly Part: ComponentType<{ readonly open: OpenCase }>
}[] = [
  { id: 'documents', title: 'Documents', Part: DocumentsTab },
  { id: 'people', title: 'People', Part: PeopleTab },
  { id: 'checks', title: 'Checks', Part: ChecksTab },
  { id: 'todo', title: 'What is left', Part: Unready },
  { id: 'activity', title: 'Activity', Part: ActivityTab },
  { id: 'details', title: 'Details', Part: CaseDetailsTab },
]

/** One case: its documents, its people, what to look at, what is left to do. */
export function CaseScreen({ caseId }: { readonly caseId: string }) {
  const open = useOpenCase()
  if (!open) return null
  const { details, marks, documents, daysToLimit, unready } = open.status
  const all = marks.open + marks.accepted + marks.rejected
  const limit = timeLimit(daysToLimit)
  return (
    <>
      <div className="case-head">
        <div>
          <h2>{details.title}</h2>
          <p className="row">
            {details.urn && <span>{details.urn}</span>}
            <Badge tone="plain">{details.classification}</Badge>
            <Badge tone={limit.tone}>{limit.words}</Badge>
            <span className="hint">{open.status.policy.title}</span>
          </p>
        </div>
        <Meter
          label="Decided"
          share={all === 0 ? 0 : (all - marks.open) / all}
          words={`${all - marks.open} of ${all} proposals`}
        />
        <div className="row">
          <Button
            kind={unready.length > 0 ? 'main' : 'plain'}
            isDisabled={documents.length === 0}
            onPress={() => goToDocument('review', caseId)}
          >
            Review
          </Button>
          <Button
            kind={unready.length > 0 ? 'plain' : 'main'}
            isDisabled={documents.length === 0}
            onPress={() => goTo({ name: 'export', caseId })}
          >
            Export …
          </Button>
        </div>
      </div>
      <Tabs className="tabs">
        <TabList aria-label="Parts of the case" className="tab-list">
          {parts.map(({ id, title }) => (
            <Tab key={id} id={id}>
              {title}
            </Tab>
          ))}
        </TabList>
        {parts.map(({ id, Part }) => (
          <TabPanel key={id} id={id} className="tab-panel">
            <Part open={open} />
          </TabPanel>
        ))}
      </Tabs>
    </>
  )
}
