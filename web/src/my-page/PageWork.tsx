import type { MyPagesQuery } from '@salon/schema/generated/graphql.ts'
import { languageName, marketName, markets, spoken } from '../catalogue/exhibitorWords.ts'
import { useText } from '../i18n/useText.ts'
import { ChipChoice } from '../keeping/ChipChoice.tsx'
import type { Typed } from '../keeping/formChanges.ts'
import { LabelChoice } from '../my-products/LabelChoice.tsx'
import { TextField } from '../ui/TextField.tsx'
import type { PageForm } from './pageForm.ts'

export interface PartProps {
  form: PageForm
  change: (part: Typed<PageForm>) => void
  wrong: (field: string) => string | undefined
}

interface Props extends PartProps {
  crafts: MyPagesQuery['crafts']
  /** Whose crafts are offered first. */
  family: string
}

/** What it practises, for whom, and how large it is. */
export function PageWork({ form, change, wrong, crafts, family }: Props) {
  const say = useText()
  return (
    <>
      <section id="work" className="panel" aria-labelledby="work-title">
        <h2 id="work-title">{say('page.work')}</h2>
        <ChipChoice
          label={say('page.crafts')}
          error={wrong('crafts')}
          keys={crafts.map(({ id }) => id)}
          likely={crafts.filter((craft) => craft.family === family).map(({ id }) => id)}
          nameOf={(key) => crafts.find(({ id }) => id === key)?.name ?? key}
          value={form.crafts}
          limit={8}
          onChange={(keys) => change({ crafts: keys })}
        />
        <div className="keeping-figures">
          <TextField
            inputMode="numeric"
            dir="ltr"
            label={say('page.foundedIn')}
            value={form.foundedIn}
            error={wrong('foundedIn')}
            onChange={(foundedIn) => change({ foundedIn })}
          />
          <TextField
            inputMode="numeric"
            dir="ltr"
            label={say('page.members')}
            value={form.members}
            error={wrong('members')}
            onChange={(members) => change({ members })}
          />
        </div>
        <ChipChoice
          label={say('page.languages')}
          error={wrong('languages')}
          keys={spoken}
          nameOf={(key) => languageName(say, key)}
          value={form.languages}
          limit={spoken.length}
          onChange={(keys) => change({ languages: keys })}
        />
        <ChipChoice
          label={say('page.markets')}
          error={wrong('markets')}
          keys={markets}
          nameOf={(key) => marketName(say, key)}
          value={form.markets}
          limit={markets.length}
          onChange={(keys) => change({ markets: keys })}
        />
      </section>
      <section id="labels" className="panel" aria-labelledby="labels-title">
        <h2 id="labels-title">{say('page.labels')}</h2>
        <LabelChoice
          label={say('page.labelsAsk')}
          value={form.labels}
          error={wrong('labels')}
          onChange={(keys) => change({ labels: keys })}
        />
      </section>
    </>
  )
}
