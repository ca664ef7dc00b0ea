import './people.css'
import { Link } from 'wouter'
import { useText } from '../i18n/useText.ts'
import { useDomainClock } from '../live/clock.ts'
import { useViewer } from '../shell/useViewer.ts'
import { Note } from '../ui/Note.tsx'
import { Page } from '../ui/Page.tsx'
import { ClockControls } from './ClockControls.tsx'
import { PersonaList } from './PersonaList.tsx'

/** Who one wants to be, and what time it is. */
export function DemoPage() {
  const say = useText()
  const viewer = useViewer()
  const { demo } = useDomainClock()
  return (
    <Page title={say('people.demo.title')} lead={say('people.demo.lead')}>
      <section className="panel people-section" aria-labelledby="demo-clock">
        <h2 id="demo-clock">{say('people.clock.title')}</h2>
        {demo ? <ClockControls allowed={viewer?.organiser ?? false} /> : <Note>{say('people.clock.real')}</Note>}
      </section>
      <section className="people-section" aria-labelledby="demo-personas">
        <h2 id="demo-personas">{say('people.demo.personas')}</h2>
        <PersonaList />
        {demo && (
          <p>
            <Link href="/mailbox">{say('people.mailbox.open')}</Link>
          </p>
        )}
      </section>
    </Page>
  )
}
