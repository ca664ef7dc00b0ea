import { useText } from '../i18n/useText.ts'
import { useTimes } from '../i18n/useTimes.ts'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import type { MyFileHead } from './applicationTypes.ts'
import { isAbout } from './isAbout.ts'
import { StateBadge } from './StateBadge.tsx'
import { WaitingUploads } from './WaitingUploads.tsx'

/** Each file with its state and, in words, whose turn it is. */
export function MyFiles({ files }: { files: readonly MyFileHead[] }) {
  const say = useText()
  const times = useTimes()
  return (
    <section className="my-files" aria-labelledby="my-files">
      <h2 id="my-files">{say('participate.mine')}</h2>
      <ul className="file-cards">
        {files.map((file) => (
          <li key={file.id} className="card file-card">
            <div className="row">
              <StateBadge state={file.state} />
              <span className="numerals">{say('participate.number', { number: file.number })}</span>
            </div>
            <h3>
              <bdi>{file.exhibitor.name}</bdi>
            </h3>
            <p className="soft">{file.call.title}</p>
            <p>{say(`participate.next.${file.state}`)}</p>
            {file.reason && isAbout(file) && <blockquote dir="auto">{file.reason}</blockquote>}
            <WaitingUploads fileId={file.id} />
            <div className="row">
              <ButtonLink
                href={`/participate/${file.id}`}
                tone={file.state === 'DRAFT' || file.state === 'MORE_INFORMATION' ? 'primary' : 'plain'}
              >
                {say(
                  file.state === 'DRAFT'
                    ? 'participate.goOn'
                    : file.state === 'MORE_INFORMATION'
                      ? 'participate.answer'
                      : 'participate.read',
                )}
              </ButtonLink>
              {file.state === 'ACCEPTED' && <ButtonLink href="/my-stand">{say('participate.toStand')}</ButtonLink>}
            </div>
            <p className="soft">{say('participate.changed', { at: times.dateTime(file.changedAt) })}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
