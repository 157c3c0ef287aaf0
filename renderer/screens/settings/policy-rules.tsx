import { useState } from 'react'
import type { Res } from '../../../shared/ipc/contract.ts'
import { useAsked } from '../../state/asked.ts'
import { useFixed } from '../../state/fixed.ts'
import { showPanel } from '../../state/panel.ts'
import { Badge, type Tone } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { FixedSetting } from '../../ui/fixed.tsx'
import { Pick } from '../../ui/pick.tsx'

type Rule = Res<'policies.rules'>['fallback']

/** What each policy does with each kind of data, and the plain sentence why. */
export function PolicyRules() {
  const fixed = useFixed()
  const { value: policies } = useAsked('policies.list', {})
  const [chosen, setChosen] = useState('pre-charge')
  const policyId = fixed.policyId ?? chosen
  const { value } = useAsked('policies.rules', { policyId })
  const policy = policies?.find(({ id }) => id === policyId)
  if (!policies || !value) return <p role="status">Looking for the policies …</p>
  return (
    <section className="form" aria-labelledby="policies">
      <h2 id="policies">Policies</h2>
      {fixed.policyId ? (
        <FixedSetting label="Policy" value={policy?.title ?? fixed.policyId} />
      ) : (
        <Pick
          label="Policy to look at"
          value={chosen}
          options={policies.map(({ id, title, version }) => ({ value: id, label: `${title} (${version})` }))}
          onChange={setChosen}
        />
      )}
      {policy && <p>{policy.description}</p>}
      <div className="row">
        <Button onPress={() => showPanel('law')}>Why redact: the law in short</Button>
      </div>
      <table className="table rules">
        <caption className="visually-hidden">What the policy does with each kind of data</caption>
        <thead>
          <tr>
            <th scope="col">Kind of data</th>
            <th scope="col">What happens</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {[...value.rules, value.fallback].map((rule) => (
            <RuleRow key={rule.entity ?? 'fallback'} rule={rule} />
          ))}
        </tbody>
      </table>
      <Words title="Always redacted" words={value.alwaysRedact} />
      <Words title="Never proposed" words={value.neverRedact} />
    </section>
  )
}

const RuleRow = ({ rule }: { readonly rule: Rule }) => (
  <tr>
    <th scope="row">{rule.label}</th>
    <td>
      <Badge tone={tones[rule.disposition]}>{words[rule.disposition]}</Badge>
    </td>
    <td>
      {rule.why}
      {rule.roles.length > 0 && (
        <ul className="plain-list">
          {rule.roles.map(({ role, disposition, why }) => (
            <li key={role}>{`${roleWords(role)}: ${words[disposition].toLowerCase()}. ${why}`}</li>
          ))}
        </ul>
      )}
    </td>
  </tr>
)

const words: Readonly<Record<Rule['disposition'], string>> = {
  redact: 'Proposed for redaction',
  review: 'For a person to judge',
  keep: 'Kept visible',
}

const tones: Readonly<Record<Rule['disposition'], Tone>> = { redact: 'bad', review: 'watch', keep: 'good' }

const roleWords = (role: string): string => `${role[0]?.toUpperCase()}${role.slice(1).replace('-', ' ')}`

const Words = ({ title, words: all }: { readonly title: string; readonly words: readonly string[] }) =>
  all.length === 0 ? null : (
    <>
      <h3>{title}</h3>
      <p>{all.join(', ')}</p>
    </>
  )
