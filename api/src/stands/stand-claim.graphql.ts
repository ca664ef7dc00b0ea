import type { Context } from '../context.ts'
import { builder } from '../graphql/builder.ts'
import { NotFound } from '../shared/refusals.ts'
import {
  confirmStand,
  extendHold,
  holdStand,
  releaseStand,
  setClaimLocked,
  setStandsGranted,
} from './stand-claim.actions.ts'
import {
  FileNotAccepted,
  HoldOver,
  NoStandLeftToTake,
  OneHoldAtATime,
  StandDoesNotFit,
  StandTaken,
  TooFewGranted,
} from './stand-claim.refusals.ts'
import { readStandFile } from './stand-file.reading.ts'
import { StandFileRef } from './stand-file.refs.ts'
import { renewHold } from './stand-hold.actions.ts'
import { NoHoldLeft } from './stand-hold.refusals.ts'
import { chooseStand, declineOffer, offerStands, withdrawOffer } from './stand-offer.actions.ts'
import { OfferClosed, OfferOpen, QuotaFull } from './stand-offer.refusals.ts'
import './stand-claim.refusals.graphql.ts'
import './stand-file.graphql.ts'

/** The file as it is after what was done to it. */
export async function after({ db }: Context, done: Promise<{ readonly applicationId: string }>) {
  const file = await readStandFile(db, (await done).applicationId)
  if (!file) throw new Error('a file that a stand was just given to is gone')
  return file
}

builder.mutationField('holdStand', (t) =>
  t.field({
    type: StandFileRef,
    description:
      'Holds a free stand for an accepted file. Its exhibitor, one at a time and as long as its call allows; the desk, as many as were granted, for two days.',
    errors: {
      types: [NotFound, StandTaken, StandDoesNotFit, FileNotAccepted, NoStandLeftToTake, OneHoldAtATime, NoHoldLeft],
    },
    args: {
      file: t.arg.id({ description: 'The id of the file.' }),
      stand: t.arg.id({ description: 'The id of the stand.' }),
    },
    resolve: (_root, { file, stand }, context) => after(context, holdStand(context, file, stand)),
  }),
)

builder.mutationField('confirmStand', (t) =>
  t.field({
    type: StandFileRef,
    description: 'Makes a hold the allocation. Its exhibitor and the desk.',
    errors: { types: [NotFound, HoldOver, NoStandLeftToTake, OfferClosed, QuotaFull] },
    args: { claim: t.arg.id({ description: 'The id of the hold.' }) },
    resolve: (_root, { claim }, context) => after(context, confirmStand(context, claim)),
  }),
)

builder.mutationField('releaseStand', (t) =>
  t.field({
    type: StandFileRef,
    description: 'Gives a held or allocated stand back. Its exhibitor and the desk.',
    errors: { types: [NotFound, HoldOver] },
    args: { claim: t.arg.id({ description: 'The id of the claim.' }) },
    resolve: (_root, { claim }, context) => after(context, releaseStand(context, claim)),
  }),
)

builder.mutationField('extendHold', (t) =>
  t.field({
    type: StandFileRef,
    description: 'Puts the deadline of a hold off, and with it those of its whole offer. The registration desk.',
    errors: { types: [NotFound, HoldOver] },
    args: {
      claim: t.arg.id({ description: 'The id of the hold.' }),
      until: t.arg({ type: 'DateTime', description: 'The new deadline, by the edition’s clock.' }),
    },
    resolve: (_root, { claim, until }, context) => after(context, extendHold(context, claim, until)),
  }),
)

builder.mutationField('renewHold', (t) =>
  t.field({
    type: StandFileRef,
    description: 'Puts the deadline of a hold off by what the call allows, as often as it allows it. Its exhibitor.',
    errors: { types: [NotFound, HoldOver, NoHoldLeft] },
    args: { claim: t.arg.id({ description: 'The id of the hold.' }) },
    resolve: (_root, { claim }, context) => after(context, renewHold(context, claim)),
  }),
)

builder.mutationField('setClaimLocked', (t) =>
  t.field({
    type: StandFileRef,
    description: 'Fastens an allocation where it is, or loosens it. The registration desk.',
    errors: { types: [NotFound, HoldOver] },
    args: {
      claim: t.arg.id({ description: 'The id of the allocation.' }),
      locked: t.arg.boolean({ description: 'Whether the automatic allocation leaves it where it is.' }),
    },
    resolve: (_root, { claim, locked }, context) => after(context, setClaimLocked(context, claim, locked)),
  }),
)

builder.mutationField('setStandsGranted', (t) =>
  t.field({
    type: StandFileRef,
    description: 'Changes how many stands a file may have. The registration desk.',
    errors: { types: [NotFound, TooFewGranted] },
    args: {
      file: t.arg.id({ description: 'The id of the file.' }),
      granted: t.arg.int({ description: 'How many, from one to twenty.' }),
    },
    resolve: (_root, { file, granted }, context) =>
      after(
        context,
        setStandsGranted(context, file, granted).then(({ id }) => ({ applicationId: id })),
      ),
  }),
)

builder.mutationField('offerStands', (t) =>
  t.field({
    type: StandFileRef,
    description: 'Holds several stands for one accepted file, of which it chooses one. The registration desk.',
    errors: { types: [NotFound, StandTaken, StandDoesNotFit, FileNotAccepted, NoStandLeftToTake, OfferOpen] },
    args: {
      file: t.arg.id({ description: 'The id of the file.' }),
      stands: t.arg.idList({ description: 'The ids of the stands, five at most.' }),
      hours: t.arg.int({ required: false, description: 'How long it may choose; two days when absent.' }),
    },
    resolve: (_root, { file, stands, hours }, context) =>
      after(context, offerStands(context, file, stands, hours ?? undefined)),
  }),
)

builder.mutationField('chooseStand', (t) =>
  t.field({
    type: StandFileRef,
    description: 'Takes one stand of the open offer; the others are free. Its exhibitor and the desk.',
    errors: { types: [NotFound, HoldOver, NoStandLeftToTake, OfferClosed, QuotaFull] },
    args: { claim: t.arg.id({ description: 'The id of the hold that is chosen.' }) },
    resolve: (_root, { claim }, context) => after(context, chooseStand(context, claim)),
  }),
)

builder.mutationField('declineOffer', (t) =>
  t.field({
    type: StandFileRef,
    description: 'Says no to an offer. Its exhibitor and the desk.',
    errors: { types: [NotFound, OfferClosed] },
    args: { offer: t.arg.id({ description: 'The id of the offer.' }) },
    resolve: (_root, { offer }, context) => after(context, declineOffer(context, offer)),
  }),
)

builder.mutationField('withdrawOffer', (t) =>
  t.field({
    type: StandFileRef,
    description: 'Takes an offer back. The registration desk.',
    errors: { types: [NotFound, OfferClosed] },
    args: { offer: t.arg.id({ description: 'The id of the offer.' }) },
    resolve: (_root, { offer }, context) => after(context, withdrawOffer(context, offer)),
  }),
)
