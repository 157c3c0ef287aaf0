import { Component, type ReactNode } from 'react'
import { errors } from '../shared/errors.ts'
import { goTo } from './state/route.ts'
import { Button } from './ui/button.tsx'

/** Stands for a screen that throws while it is drawn. Says nothing of what was thrown: it may quote a document. */
export class ScreenBoundary extends Component<{ readonly children: ReactNode }, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError = () => ({ hasFailed: true })

  again = (): void => this.setState({ hasFailed: false })

  leave = (): void => {
    goTo({ name: 'cases' })
    this.again()
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children
    return (
      <section className="empty" aria-labelledby="screen-failed">
        <h2 id="screen-failed">Sorry, this did not work</h2>
        <p role="alert">{`${errors.SCREEN_FAILED.sentence} Go to the cases and open it again. (SCREEN_FAILED)`}</p>
        <div className="row">
          <Button kind="main" onPress={this.leave}>
            Go to the cases
          </Button>
          <Button onPress={this.again}>Try again</Button>
        </div>
      </section>
    )
  }
}

/** What was thrown is not written to the browser's console either. */
export const keepQuiet = { onCaughtError: () => {}, onUncaughtError: () => {} }
