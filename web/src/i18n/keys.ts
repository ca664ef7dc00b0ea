/** The domains that have a catalogue. French is the one whose keys the code is checked against. */
export type Domain = keyof Catalogues

interface Catalogues {
  shell: typeof import('./fr/shell.json')
  schedule: typeof import('./fr/schedule.json')
  edition: typeof import('./fr/edition.json')
  screens: typeof import('./fr/screens.json')
  console: typeof import('./fr/console.json')
  programme: typeof import('./fr/programme.json')
  people: typeof import('./fr/people.json')
  notices: typeof import('./fr/notices.json')
  participate: typeof import('./fr/participate.json')
  stands: typeof import('./fr/stands.json')
  calls: typeof import('./fr/calls.json')
  claims: typeof import('./fr/claims.json')
  allocation: typeof import('./fr/allocation.json')
  catalogue: typeof import('./fr/catalogue.json')
  products: typeof import('./fr/products.json')
  page: typeof import('./fr/page.json')
  keeping: typeof import('./fr/keeping.json')
  files: typeof import('./fr/files.json')
  'plan-editor': typeof import('./fr/plan-editor.json')
  review: typeof import('./fr/review.json')
  'plan-table': typeof import('./fr/plan-table.json')
  'plan-exchange': typeof import('./fr/plan-exchange.json')
  'plan-problems': typeof import('./fr/plan-problems.json')
}

export type MessageKey = { [D in Domain]: Exclude<keyof Catalogues[D], 'default'> }[Domain] & string
