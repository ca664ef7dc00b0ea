import { Redirect, Route, Switch } from 'wouter'
import { PublicSchedule } from './schedule/PublicSchedule.tsx'
import { lazyPart } from './shell/lazyPart.tsx'
import { NotFound } from './shell/NotFound.tsx'

const SessionPage = lazyPart(() => import('./schedule/SessionPage.tsx').then((m) => m.SessionPage), ['edition'])
const AgendaPage = lazyPart(() => import('./schedule/AgendaPage.tsx').then((m) => m.AgendaPage), [])
const ChangelogPage = lazyPart(() => import('./schedule/ChangelogPage.tsx').then((m) => m.ChangelogPage), [])
const EditionPage = lazyPart(() => import('./edition/EditionPage.tsx').then((m) => m.EditionPage), ['edition'])
const AllocationPage = lazyPart(
  () => import('./allocation/AllocationPage.tsx').then((m) => m.AllocationPage),
  ['allocation', 'stands', 'claims'],
)
const AllocatePage = lazyPart(
  () => import('./stands/AllocatePage.tsx').then((m) => m.AllocatePage),
  ['stands', 'claims'],
)
const ComparePage = lazyPart(
  () => import('./review/ComparePage.tsx').then((m) => m.ComparePage),
  ['stands', 'claims', 'files', 'review', 'participate'],
)
const ImportPage = lazyPart(
  () => import('./review/ImportPage.tsx').then((m) => m.ImportPage),
  ['stands', 'claims', 'review'],
)
const ReviewPage = lazyPart(
  () => import('./review/ReviewPage.tsx').then((m) => m.ReviewPage),
  ['stands', 'claims', 'files', 'review', 'participate'],
)
const CallsPage = lazyPart(() => import('./calls/CallsPage.tsx').then((m) => m.CallsPage), ['calls', 'stands'])
const MyStandPage = lazyPart(() => import('./stands/MyStandPage.tsx').then((m) => m.MyStandPage), ['stands', 'claims'])
const MyProductsPage = lazyPart(
  () => import('./my-products/MyProductsPage.tsx').then((m) => m.MyProductsPage),
  ['products', 'catalogue', 'files', 'keeping'],
)
const MyPagePage = lazyPart(
  () => import('./my-page/MyPagePage.tsx').then((m) => m.MyPagePage),
  ['page', 'products', 'catalogue', 'files', 'keeping', 'stands'],
)
const EditProductPage = lazyPart(
  () => import('./my-products/EditProductPage.tsx').then((m) => m.EditProductPage),
  ['products', 'catalogue', 'files', 'keeping', 'stands'],
)
const PlanPage = lazyPart(() => import('./stands/PlanPage.tsx').then((m) => m.PlanPage), ['stands'])
const ExhibitorsPage = lazyPart(
  () => import('./catalogue/ExhibitorsPage.tsx').then((m) => m.ExhibitorsPage),
  ['catalogue', 'stands'],
)
const ProductsPage = lazyPart(
  () => import('./catalogue/ProductsPage.tsx').then((m) => m.ProductsPage),
  ['catalogue', 'stands'],
)
const ExhibitorPage = lazyPart(
  () => import('./catalogue/ExhibitorPage.tsx').then((m) => m.ExhibitorPage),
  ['catalogue', 'stands'],
)
const ProductPage = lazyPart(() => import('./catalogue/ProductPage.tsx').then((m) => m.ProductPage), ['catalogue'])
const ParticipatePage = lazyPart(
  () => import('./participate/ParticipatePage.tsx').then((m) => m.ParticipatePage),
  ['participate', 'stands'],
)
const FilePage = lazyPart(
  () => import('./participate/FilePage.tsx').then((m) => m.FilePage),
  ['participate', 'stands', 'files'],
)
const NoticesPage = lazyPart(() => import('./notices/NoticesPage.tsx').then((m) => m.NoticesPage), ['notices'])
const ConsolePage = lazyPart(
  () => import('./console/ConsolePage.tsx').then((m) => m.ConsolePage),
  ['console', 'notices'],
)
const PlanVersionsPage = lazyPart(
  () => import('./stands/PlanVersionsPage.tsx').then((m) => m.PlanVersionsPage),
  ['stands'],
)
const PlanDraftsPage = lazyPart(
  () => import('./plan-editor/DraftsPage.tsx').then((m) => m.DraftsPage),
  ['plan-editor', 'stands'],
)
const EditHallPage = lazyPart(
  () => import('./plan-editor/EditHallPage.tsx').then((m) => m.EditHallPage),
  ['plan-editor', 'plan-table', 'plan-exchange', 'plan-problems', 'review', 'stands'],
)
const DraftPage = lazyPart(() => import('./programme/DraftPage.tsx').then((m) => m.DraftPage), ['programme'])
const SignInPage = lazyPart(() => import('./people/SignInPage.tsx').then((m) => m.SignInPage), ['people'])
const AccountPage = lazyPart(() => import('./people/AccountPage.tsx').then((m) => m.AccountPage), ['people'])
const DemoPage = lazyPart(() => import('./people/DemoPage.tsx').then((m) => m.DemoPage), ['people'])
const MailboxPage = lazyPart(() => import('./people/MailboxPage.tsx').then((m) => m.MailboxPage), ['people'])
const TeamPage = lazyPart(() => import('./people/TeamPage.tsx').then((m) => m.TeamPage), ['people'])

/** Every page with the header, by its address after the language. */
export const Routes = () => (
  <Switch>
    <Route path="/">
      <PublicSchedule />
    </Route>
    <Route path="/programme">
      <Redirect to="/" replace />
    </Route>
    <Route path="/sessions/:id">{({ id }) => <SessionPage id={decodeURIComponent(id)} />}</Route>
    <Route path="/agenda">
      <AgendaPage />
    </Route>
    <Route path="/changelog">
      <ChangelogPage />
    </Route>
    <Route path="/plan">
      <PlanPage />
    </Route>
    <Route path="/plan/versions">
      <PlanVersionsPage />
    </Route>
    <Route path="/plan/edit">
      <PlanDraftsPage />
    </Route>
    <Route path="/plan/edit/:hall">{({ hall }) => <EditHallPage key={hall} hall={decodeURIComponent(hall)} />}</Route>
    <Route path="/allocation">
      <AllocationPage />
    </Route>
    <Route path="/allocate">
      <AllocatePage />
    </Route>
    <Route path="/review">
      <ReviewPage />
    </Route>
    <Route path="/review/import">
      <ImportPage />
    </Route>
    <Route path="/review/compare/:ids">
      {({ ids }) => <ComparePage key={ids} ids={decodeURIComponent(ids).split(',')} />}
    </Route>
    <Route path="/review/:id">{({ id }) => <ReviewPage id={id} />}</Route>
    <Route path="/calls">
      <CallsPage />
    </Route>
    <Route path="/calls/:id">{({ id }) => <CallsPage key={id} id={id} />}</Route>
    <Route path="/my-stand">
      <MyStandPage />
    </Route>
    <Route path="/my-products">
      <MyProductsPage />
    </Route>
    <Route path="/my-page">
      <MyPagePage />
    </Route>
    <Route path="/my-page/:id">{({ id }) => <MyPagePage key={id} id={id} />}</Route>
    <Route path="/my-products/:id">{({ id }) => <EditProductPage key={id} id={id} />}</Route>
    <Route path="/exhibitors">
      <ExhibitorsPage />
    </Route>
    <Route path="/products">
      <ProductsPage />
    </Route>
    <Route path="/exhibitors/:slug">{({ slug }) => <ExhibitorPage key={slug} slug={slug} />}</Route>
    <Route path="/exhibitors/:exhibitor/:slug">
      {({ exhibitor, slug }) => <ProductPage key={`${exhibitor}/${slug}`} exhibitor={exhibitor} slug={slug} />}
    </Route>
    <Route path="/participate">
      <ParticipatePage />
    </Route>
    <Route path="/participate/:id">{({ id }) => <FilePage key={id} id={decodeURIComponent(id)} />}</Route>
    <Route path="/edition">
      <EditionPage />
    </Route>
    <Route path="/notices">
      <NoticesPage />
    </Route>
    <Route path="/console">
      <ConsolePage />
    </Route>
    <Route path="/draft">
      <DraftPage />
    </Route>
    <Route path="/sign-in">
      <SignInPage />
    </Route>
    <Route path="/account">
      <AccountPage />
    </Route>
    <Route path="/demo">
      <DemoPage />
    </Route>
    <Route path="/mailbox">
      <MailboxPage />
    </Route>
    <Route path="/team">
      <TeamPage />
    </Route>
    <Route>
      <NotFound />
    </Route>
  </Switch>
)
