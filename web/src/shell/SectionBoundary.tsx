import { Component, type ReactNode } from 'react'
import { BrokenSection } from './BrokenSection.tsx'

/** Keeps the header standing when one page breaks, for instance because its code could not be fetched. */
export class SectionBoundary extends Component<{ children: ReactNode }, { broken: boolean; at: string }> {
  override state = { broken: false, at: '' }

  static getDerivedStateFromError() {
    return { broken: true, at: location.pathname }
  }

  /** Another page gets its own chance. */
  static getDerivedStateFromProps(_props: unknown, state: { broken: boolean; at: string }) {
    return state.broken && state.at !== location.pathname ? { broken: false } : null
  }

  override componentDidCatch(error: unknown) {
    console.error(error)
  }

  override render() {
    return this.state.broken ? <BrokenSection /> : this.props.children
  }
}
