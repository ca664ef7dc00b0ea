import { builder } from '../graphql/builder.ts'
import { publicRead } from '../live/public-read.ts'
import { EditionRef } from './edition.refs.ts'

builder.queryField('edition', (t) =>
  t.field({
    type: EditionRef,
    nullable: true,
    description: 'The edition with this number; the current one when absent.',
    args: { number: t.arg.int({ required: false, description: '7 for the 7th.' }) },
    // What is set in a schedule changes with it: conventions name the session that they are signed at.
    extensions: publicRead(['schedule']),
    resolve: (_root, { number }, { editions }) => editions.find(number),
  }),
)
