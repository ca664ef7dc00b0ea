import { Link } from 'wouter'
import { useText } from '../i18n/useText.ts'
import { useDomainClock } from '../live/clock.ts'
import { ThemeSwitch } from './ThemeSwitch.tsx'

export function Footer() {
  const say = useText()
  const { demo } = useDomainClock()
  return (
    <footer className="shell-footer">
      <div className="zellige" aria-hidden="true" />
      <div className="shell-footer-text">
        <p>{say('shell.footer.zone')}</p>
        <p className="row">
          <Link href="/screens/hall">{say('shell.footer.board')}</Link>
          {demo && <Link href="/demo">{say('shell.footer.demo')}</Link>}
          {demo && <Link href="/mailbox">{say('shell.footer.mailbox')}</Link>}
          <a href="/graphiql">{say('shell.footer.api')}</a>
          <ThemeSwitch />
        </p>
        {demo && <p>{say('shell.footer.generated')}</p>}
      </div>
    </footer>
  )
}
