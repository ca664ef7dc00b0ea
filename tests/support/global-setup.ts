import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { temporaryCluster } from '@salon/prisma/embedded/temporary.ts'
import { migrate } from '@salon/prisma/engine.ts'
import { seed } from '@salon/prisma/seed/seed.ts'
import type { TestProject } from 'vitest/node'
import { administer, databaseUrl } from './databases.ts'

/**
 * A server given from outside (TEST_DATABASE_URL, DATABASE_URL), or a temporary one; on it the two templates, and beside
 * it the folder of the seed's files. Files are kept under their content, so all tests share it.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL
  const cluster = given ? undefined : await temporaryCluster({ durable: false })
  const server = given ?? cluster?.url('postgres') ?? ''
  const run = randomUUID().slice(0, 8)
  const emptyTemplate = `salon_empty_${run}`
  const seededTemplate = `salon_seeded_${run}`
  const files = await mkdtemp(join(tmpdir(), 'salon-files-'))
  const remove = async () => {
    await rm(files, { recursive: true, force: true })
    if (cluster) return cluster.remove()
    for (const name of [seededTemplate, emptyTemplate]) await administer(server, `drop database if exists ${name}`)
  }
  try {
    await administer(server, `create database ${emptyTemplate}`)
    await migrate(databaseUrl(server, emptyTemplate))
    await administer(server, `create database ${seededTemplate} template ${emptyTemplate}`)
    await seed(databaseUrl(server, seededTemplate), files)
  } catch (error) {
    await remove()
    throw error
  }
  project.provide('databases', { server, seededTemplate, emptyTemplate })
  project.provide('files', files)
  return remove
}
