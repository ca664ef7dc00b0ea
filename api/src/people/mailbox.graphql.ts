import type { Mail } from '@salon/prisma/client'
import { builder } from '../graphql/builder.ts'
import { byIds } from '../graphql/by-ids.ts'
import { pageOf } from '../graphql/page.ts'

type MailShape = Pick<Mail, 'id' | 'to' | 'subject' | 'text' | 'html' | 'createdAt' | 'sentAt'>
const MAIL = { id: true, to: true, subject: true, text: true, html: true, createdAt: true, sentAt: true } as const

const MailRef = builder.node(builder.objectRef<MailShape>('Mail'), {
  description: 'A mail of the demo, which everybody may read there. There are none outside it.',
  id: { resolve: ({ id }) => id },
  loadMany: (ids, { db, config }) =>
    byIds(ids, async (known) => (config.demo ? db.mail.findMany({ where: { id: { in: known } }, select: MAIL }) : [])),
  fields: (t) => ({
    to: t.exposeString('to', { description: 'Its addressee.' }),
    subject: t.exposeString('subject', { description: 'What it is about.' }),
    text: t.exposeString('text', { description: 'What it says, as plain text.' }),
    html: t.exposeString('html', { description: 'What it says, as a page of its own. Show it in a sandboxed frame.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was written, in real time.' }),
    sentAt: t.expose('sentAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When a mail server took it; null while it waits, and where there is no mail server.',
    }),
  }),
})

builder.queryField('mailbox', (t) =>
  t.connection(
    {
      type: MailRef,
      description: 'The mails that the demo sent, newest first; empty when the demo is off.',
      resolve: (_root, args, { db, config }) =>
        pageOf(args, async (page) =>
          config.demo
            ? db.mail.findMany({ ...page, select: MAIL, orderBy: [{ createdAt: 'desc' }, { id: 'asc' }] })
            : [],
        ),
    },
    { name: 'MailConnection', description: 'A page of mails.' },
    { name: 'MailEdge', description: 'One of them.' },
  ),
)
