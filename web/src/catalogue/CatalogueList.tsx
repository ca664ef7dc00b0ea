import './catalogue.css'
import '../schedule/grid.css'
import { type ReactNode, useMemo } from 'react'
import { useText } from '../i18n/useText.ts'
import { useTimes } from '../i18n/useTimes.ts'
import { Button } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Failure } from '../ui/Failure.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Note } from '../ui/Note.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { ChosenFilters } from './ChosenFilters.tsx'
import { type CatalogueView, chosenCount, sorts } from './catalogueAddress.ts'
import type { Kind } from './catalogueTypes.ts'
import { FacetPanel } from './FacetPanel.tsx'
import { KeptList } from './KeptList.tsx'
import { Spellings } from './Spellings.tsx'
import { type Catalogue, useCatalogue } from './useCatalogue.ts'
import { useCatalogueAddress } from './useCatalogueAddress.ts'

interface Props<K extends Kind> {
  kind: K
  views: readonly CatalogueView[]
  show: (view: CatalogueView, items: Catalogue<K>['items'], matched: ReadonlySet<string>) => ReactNode
}

/** The search, the filters and what they leave: of exhibitors or of products. */
export function CatalogueList<K extends Kind>({ kind, views, show }: Props<K>) {
  const say = useText()
  const times = useTimes()
  const [address, change] = useCatalogueAddress()
  const catalogue = useCatalogue(kind, address)
  const { answer, items, error, keptAt } = catalogue
  const matched = useMemo(() => new Set(answer?.matched), [answer])
  const found = say(kind === 'exhibitors' ? 'catalogue.foundExhibitors' : 'catalogue.foundProducts', {
    count: answer?.total ?? 0,
  })
  const isNarrowed = address.q !== '' || chosenCount(address.chosen) > 0

  const list = () => {
    if (!answer) {
      if (error) return <Failure error={error} onRetry={catalogue.again} />
      return answer === null ? <Empty title={say('catalogue.none')} text={say('catalogue.noneYet')} /> : <Loading />
    }
    if (items.length > 0) return show(address.view, items, matched)
    return isNarrowed ? (
      <Empty title={say('catalogue.nothing')} text={say('catalogue.nothingHint')}>
        <Button onClick={() => change({ q: '', chosen: {} })}>{say('catalogue.clear')}</Button>
      </Empty>
    ) : (
      <Empty title={say('catalogue.none')} text={say('catalogue.noneYet')} />
    )
  }

  return (
    <>
      <search className="catalogue-search no-print">
        <TextField
          label={say('catalogue.search')}
          type="search"
          enterKeyHint="search"
          maxLength={120}
          dir="auto"
          value={address.q}
          placeholder={say('catalogue.searchHint')}
          onChange={(q) => change({ q })}
        />
        <SelectField
          label={say('catalogue.sort')}
          value={address.sort}
          options={sorts
            .filter((sort) => kind === 'products' || !sort.startsWith('PRICE'))
            .map((sort) => ({ value: sort, label: say(`catalogue.sort.${sort}`) }))}
          onChange={(value) => change({ sort: sorts.find((sort) => sort === value) ?? 'RELEVANCE' })}
        />
        <fieldset className="segmented">
          <legend className="unseen">{say('catalogue.view')}</legend>
          {views.map((view) => (
            <button key={view} type="button" aria-pressed={view === address.view} onClick={() => change({ view })}>
              {say(`catalogue.view.${view}`)}
            </button>
          ))}
        </fieldset>
      </search>
      {address.view === 'kept' ? (
        <KeptList />
      ) : (
        <div className="catalogue-split">
          <FacetPanel
            facets={answer?.facets ?? []}
            chosen={address.chosen}
            onChange={(chosen) => change({ chosen })}
            found={found}
          />
          <div className="catalogue-main" aria-busy={catalogue.searching}>
            <p className="catalogue-found" role="status">
              {answer && found}
            </p>
            {keptAt !== undefined && (
              <Note tone="warning">{say('catalogue.oldCopy', { at: times.dateTime(keptAt) })}</Note>
            )}
            <Spellings spellings={answer?.spellings ?? []} onChoose={(q) => change({ q })} />
            <ChosenFilters
              facets={answer?.facets ?? []}
              chosen={address.chosen}
              onChange={(chosen) => change({ chosen })}
            />
            {list()}
            {catalogue.more && items.length > 0 && (
              <p className="catalogue-more no-print">
                <Button onClick={catalogue.more}>{say('catalogue.more')}</Button>
              </p>
            )}
          </div>
        </div>
      )}
    </>
  )
}
