import { builder } from '../graphql/builder.ts'
import { NotFound } from '../shared/refusals.ts'
import { acceptSharing, addCoExhibitor, refuseSharing, removeCoExhibitor } from './co-exhibitor.actions.ts'
import { StandFull } from './co-exhibitor.refusals.ts'
import { after } from './stand-claim.graphql.ts'
import { HoldOver } from './stand-claim.refusals.ts'
import { StandFileRef } from './stand-file.refs.ts'
import './stand-file.graphql.ts'

builder.mutationField('addCoExhibitor', (t) =>
  t.field({
    type: StandFileRef,
    description:
      'Asks another exhibitor to share an allocated stand; it is on the plan once it agrees. Its exhibitor and the desk.',
    errors: { types: [NotFound, HoldOver, StandFull] },
    args: {
      claim: t.arg.id({ description: 'The id of the allocation.' }),
      exhibitor: t.arg.id({ description: 'The id of who shares it.' }),
      reason: t.arg.string({
        required: false,
        description: 'With it the desk puts it there without asking; in the history of the file.',
      }),
    },
    resolve: (_root, { claim, exhibitor, reason }, context) =>
      after(context, addCoExhibitor(context, claim, exhibitor, reason ?? null)),
  }),
)

const SharingAnsweredRef = builder.objectRef<{ readonly claimId: string }>('SharingAnswered').implement({
  description: 'Who was asked to share a stand has answered.',
  fields: (t) => ({ claim: t.exposeID('claimId', { description: 'The id of the allocation.' }) }),
})

builder.mutationField('acceptSharing', (t) =>
  t.field({
    type: SharingAnsweredRef,
    description: 'Agrees to share a stand: the public plan shows it from now on. Members of who was asked.',
    errors: { types: [NotFound, HoldOver] },
    args: {
      claim: t.arg.id({ description: 'The id of the allocation.' }),
      exhibitor: t.arg.id({ description: 'The id of who was asked.' }),
    },
    resolve: async (_root, { claim, exhibitor }, context) => {
      const { id } = await acceptSharing(context, claim, exhibitor)
      return { claimId: id }
    },
  }),
)

builder.mutationField('refuseSharing', (t) =>
  t.field({
    type: SharingAnsweredRef,
    description: 'Says no to sharing a stand, or leaves one that is shared. Members of who was asked.',
    errors: { types: [NotFound] },
    args: {
      claim: t.arg.id({ description: 'The id of the allocation.' }),
      exhibitor: t.arg.id({ description: 'The id of who was asked.' }),
    },
    resolve: async (_root, { claim, exhibitor }, context) => {
      const { id } = await refuseSharing(context, claim, exhibitor)
      return { claimId: id }
    },
  }),
)

const CoExhibitorRemovedRef = builder.objectRef<{ readonly claimId: string }>('CoExhibitorRemoved').implement({
  description: 'An exhibitor shares a stand no more.',
  fields: (t) => ({ claim: t.exposeID('claimId', { description: 'The id of the allocation.' }) }),
})

builder.mutationField('removeCoExhibitor', (t) =>
  t.field({
    type: CoExhibitorRemovedRef,
    description: 'Ends that an exhibitor shares a stand. The two exhibitors and the desk.',
    errors: { types: [NotFound] },
    args: {
      claim: t.arg.id({ description: 'The id of the allocation.' }),
      exhibitor: t.arg.id({ description: 'The id of who shares it.' }),
    },
    resolve: async (_root, { claim, exhibitor }, context) => {
      await removeCoExhibitor(context, claim, exhibitor)
      return { claimId: claim }
    },
  }),
)
