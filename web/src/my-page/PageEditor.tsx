import type { MyPageFragment, MyPagesQuery } from '@salon/schema/generated/graphql.ts'
import { useText } from '../i18n/useText.ts'
import { ClashNote } from '../keeping/ClashNote.tsx'
import { LanguageTabs } from '../keeping/LanguageTabs.tsx'
import { PhotographShelf } from '../keeping/PhotographShelf.tsx'
import { Field } from '../ui/Field.tsx'
import { PageAside } from './PageAside.tsx'
import { PageContacts } from './PageContacts.tsx'
import { PageWork } from './PageWork.tsx'
import { clashWords } from './pageWords.ts'
import { drawerOf, usePageForm } from './usePageForm.ts'

interface Props {
  page: MyPageFragment
  crafts: MyPagesQuery['crafts']
}

/** All that an exhibitor says of itself, kept as it is typed and shown to everybody at once. */
export function PageEditor({ page, crafts }: Props) {
  const say = useText()
  const kept = usePageForm(page)
  const { form, change, wrong } = kept
  return (
    <div className="keeping">
      <form className="keeping-form" onSubmit={(event) => event.preventDefault()} noValidate>
        {kept.clashes.map(({ field, theirs }) => (
          <ClashNote
            key={field}
            label={clashWords.label(say, field)}
            theirs={clashWords.value(say, crafts, field, theirs)}
            onSettle={(choice) => kept.settle(field, choice)}
          />
        ))}
        <section id="story" className="panel" aria-labelledby="story-title">
          <h2 id="story-title">{say('page.story')}</h2>
          <LanguageTabs label={say('page.story')} isMissing={(language) => !form[`story.${language}`].trim()}>
            {(language, attributes) => (
              <Field
                label={say(`page.storyIn.${language}`)}
                hint={say('page.storyHint')}
                error={wrong(`story.${language}`)}
              >
                {(control) => (
                  <textarea
                    {...attributes}
                    {...control}
                    className="input"
                    rows={7}
                    maxLength={4000}
                    value={form[`story.${language}`]}
                    onChange={(event) => change({ [`story.${language}`]: event.target.value })}
                  />
                )}
              </Field>
            )}
          </LanguageTabs>
        </section>
        <section id="photographs" aria-label={say('page.photographs')}>
          <PhotographShelf
            drawer={drawerOf(page.id)}
            label={say('page.photographs')}
            hint={say('page.photographsHint')}
            error={wrong('photographs')}
            limit={12}
            value={form.photographs}
            onChange={(photographs) => change({ photographs })}
          />
        </section>
        <PageWork form={form} change={change} wrong={wrong} crafts={crafts} family={page.exhibitor.family} />
        <PageContacts form={form} change={change} wrong={wrong} />
      </form>
      <PageAside page={page} crafts={crafts} kept={kept} />
    </div>
  )
}
