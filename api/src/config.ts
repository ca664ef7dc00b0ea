import { FILES_FOLDER } from '@salon/prisma/files/place.ts'
import { z } from 'zod'
import type { S3Place } from './files/s3.ts'

const flag = z.enum(['true', 'false', '1', '0']).transform((value) => value === 'true' || value === '1')

const Environment = z.object({
  DATABASE_URL: z.string().min(1),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default('0.0.0.0'),
  /** The address people open, for links in mails and the Origin check. */
  PUBLIC_URL: z.url().optional(),
  NODE_ENV: z.string().default('development'),
  DEMO: flag.optional(),
  /** Signs the cookies. Required in production. */
  AUTH_SECRET: z.string().min(32).optional(),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default('Salon National de l’Artisanat <no-reply@localhost>'),
  /** The folder that keeps photographs and papers. Processes on one database share it. */
  FILES_DIR: z.string().min(1).default(FILES_FOLDER),
  /** In a bucket instead, where these are given. */
  S3_ENDPOINT: z.url().optional(),
  S3_BUCKET: z.string().min(1).optional(),
  S3_REGION: z.string().min(1).default('us-east-1'),
  S3_ACCESS_KEY_ID: z.string().min(1).optional(),
  S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
  EDITION: z.coerce.number().int().optional(),
  /** Behind a reverse proxy that sets X-Forwarded-*: believe it. */
  TRUST_PROXY: flag.default(false),
  LOG_LEVEL: z.string().default('info'),
  /** How long the journal is kept, in hours. A screen away for longer reads everything again. */
  JOURNAL_HOURS: z.coerce.number().positive().default(72),
})

export interface Config {
  readonly databaseUrl: string
  readonly port: number
  readonly host: string
  readonly publicUrl: string | undefined
  readonly production: boolean
  /** One-click personas, the mailbox page, the clock that can be set, and the API explorer. */
  readonly demo: boolean
  readonly authSecret: string
  readonly smtpUrl: string | undefined
  readonly mailFrom: string
  /** The folder that keeps photographs and papers. */
  readonly filesDir: string
  /** The bucket that keeps them instead. */
  readonly s3: S3Place | undefined
  /** The number of the edition shown by default; the latest when absent. */
  readonly edition: number | undefined
  readonly trustProxy: boolean
  readonly logLevel: string
  readonly journalHours: number
}

/** Reads the environment once, and refuses to start on a mistake rather than run on a guess. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const values = Environment.parse(environment)
  const production = values.NODE_ENV === 'production'
  const demo = values.DEMO ?? !production
  if (production && !values.AUTH_SECRET)
    throw new Error('AUTH_SECRET (32 characters or more) is required in production')
  if (production && !values.PUBLIC_URL) throw new Error('PUBLIC_URL is required in production')
  return {
    databaseUrl: values.DATABASE_URL,
    port: values.PORT,
    host: values.HOST,
    publicUrl: values.PUBLIC_URL,
    production,
    demo,
    authSecret: values.AUTH_SECRET ?? 'a secret for a demo that keeps no secrets',
    smtpUrl: values.SMTP_URL,
    mailFrom: values.MAIL_FROM,
    filesDir: values.FILES_DIR,
    s3: bucketOf(values),
    edition: values.EDITION,
    trustProxy: values.TRUST_PROXY,
    logLevel: values.LOG_LEVEL,
    journalHours: values.JOURNAL_HOURS,
  }
}

function bucketOf(values: z.infer<typeof Environment>): S3Place | undefined {
  const { S3_ENDPOINT: endpoint, S3_BUCKET: bucket, S3_REGION: region } = values
  const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = values
  if (!endpoint && !bucket && !accessKeyId && !secretAccessKey) return undefined
  if (!endpoint || !bucket || !accessKeyId || !secretAccessKey)
    throw new Error('S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY go together')
  return { endpoint, bucket, region, accessKeyId, secretAccessKey }
}
