import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { useOpenCase } from '../../state/open-case.ts'
import { goToDocument } from '../../state/places.ts'
import { goTo } from '../../state/route.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Meter } from '../../ui/meter.tsx'
import { timeLimit } from '../cases/time-limit.ts'
import { CaseDetailsTab } from './case-details-tab.tsx'
import { ChecksTab } from './checks-tab.tsx'
import { DocumentsTab } from './documents-tab.tsx'
import { PeopleTab } from './people-tab.tsx'
import { Unready } from './unready.tsx'

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
          <Tab id="documents">Documents</Tab>
          <Tab id="people">People</Tab>
          <Tab id="checks">Checks</Tab>
          <Tab id="todo">What is left</Tab>
          <Tab id="details">Details</Tab>
        </TabList>
        <TabPanel id="documents" className="tab-panel">
          <DocumentsTab open={open} />
        </TabPanel>
        <TabPanel id="people" className="tab-panel">
          <PeopleTab open={open} />
        </TabPanel>
        <TabPanel id="checks" className="tab-panel">
          <ChecksTab open={open} />
        </TabPanel>
        <TabPanel id="todo" className="tab-panel">
          <Unready open={open} />
        </TabPanel>
        <TabPanel id="details" className="tab-panel">
          <CaseDetailsTab open={open} />
        </TabPanel>
      </Tabs>
    </>
  )
}
