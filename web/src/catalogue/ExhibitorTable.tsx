import { Link } from 'wouter'
import { useText } from '../i18n/useText.ts'
import type { ExhibitorCardData } from './catalogueTypes.ts'
import { Marked } from './Marked.tsx'
import { StandLinks } from './StandLinks.tsx'

/** The cards' twin: the same exhibitors, line by line. */
export function ExhibitorTable({
  items,
  matched,
}: {
  items: readonly ExhibitorCardData[]
  matched: ReadonlySet<string>
}) {
  const say = useText()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="table-frame" aria-label={say('catalogue.exhibitors')} tabIndex={0}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{say('catalogue.column.name')}</th>
            <th scope="col">{say('catalogue.column.city')}</th>
            <th scope="col">{say('catalogue.column.craft')}</th>
            <th scope="col">{say('catalogue.column.stand')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ id, slug, name, city, crafts, stands }) => (
            <tr key={id}>
              <th scope="row">
                <Link className="row-link" href={`/exhibitors/${slug}`}>
                  <Marked text={name} matched={matched} />
                </Link>
              </th>
              <td>
                <Marked text={city} matched={matched} />
              </td>
              <td>{crafts.map(({ name }) => name).join(', ')}</td>
              <td>
                <StandLinks stands={stands} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
