import type { Context } from '../context.ts'
import { builder } from '../graphql/builder.ts'
import { NotFound } from '../shared/refusals.ts'
import { StandFull } from './co-exhibitor.refusals.ts'
import { HoldOver, StandDoesNotFit } from './stand-claim.refusals.ts'
import { acceptExchange, proposeExchange, refuseExchange, withdrawExchange } from './stand-exchange.actions.ts'
import { ExchangeClosed, ExchangeOpen, NobodyToExchangeWith } from './stand-exchange.refusals.ts'
import { findExchanges } from './stand-file.reading.ts'
import { StandExchangeRef } from './stand-file.refs.ts'

/** The exchange as it is after what was done to it. */
async function after({ db }: Context, done: Promise<{ readonly id: string }>) {
  const [exchange] = await findExchanges(db, { id: (await done).id }, 1)
  if (!exchange) throw new Error('an exchange that was just written is gone')
  return exchange
}

const id = { description: 'The id of the exchange.' } as const

builder.mutationField('proposeExchange', (t) =>
  t.field({
    type: StandExchangeRef,
    description:
      'Proposes that two exhibitors exchange their stands. A member consents by it; asked by the desk, both must consent.',
    errors: {
      types: [NotFound, HoldOver, NobodyToExchangeWith, StandDoesNotFit, StandFull, ExchangeOpen, ExchangeClosed],
    },
    args: {
      claim: t.arg.id({ description: 'The id of the allocation that is given.' }),
      stand: t.arg.id({ description: 'The id of the stand that is wanted for it.' }),
    },
    resolve: (_root, { claim, stand }, context) => after(context, proposeExchange(context, claim, stand)),
  }),
)

builder.mutationField('acceptExchange', (t) =>
  t.field({
    type: StandExchangeRef,
    description: 'Consents to an exchange; the second consent does it. Members of the two exhibitors.',
    errors: { types: [NotFound, StandDoesNotFit, StandFull, ExchangeClosed] },
    args: { exchange: t.arg.id(id) },
    resolve: (_root, { exchange }, context) => after(context, acceptExchange(context, exchange)),
  }),
)

builder.mutationField('refuseExchange', (t) =>
  t.field({
    type: StandExchangeRef,
    description: 'Says no to an exchange. Members of the two exhibitors.',
    errors: { types: [NotFound, ExchangeClosed] },
    args: { exchange: t.arg.id(id) },
    resolve: (_root, { exchange }, context) => after(context, refuseExchange(context, exchange)),
  }),
)

builder.mutationField('withdrawExchange', (t) =>
  t.field({
    type: StandExchangeRef,
    description: 'Takes a proposal back. Members of the exhibitor that proposed it, and the desk.',
    errors: { types: [NotFound, ExchangeClosed] },
    args: { exchange: t.arg.id(id) },
    resolve: (_root, { exchange }, context) => after(context, withdrawExchange(context, exchange)),
  }),
)
