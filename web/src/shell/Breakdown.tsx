import { Component, type ReactNode } from 'react'
import { languages } from '../i18n/languages.ts'
import { Star } from '../ui/Star.tsx'

/**
 * The last resort when a page breaks. Its words cannot come from a catalogue, since the catalogue may be what failed:
 * it shows a sign and the way home in each language by its own code, and a big screen tries again by itself.
 */
export class Breakdown extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override componentDidCatch(error: unknown) {
    console.error(error)
    setTimeout(() => location.reload(), 20_000)
  }

  override render() {
    if (!this.state.broken) return this.props.children
    return (
      <main className="app-waiting">
        <Star />
        <nav className="row">
          {languages.map((language) => (
            <a key={language} className="button" href={`/${language}`} lang={language}>
              {language}
            </a>
          ))}
        </nav>
      </main>
    )
  }
}
