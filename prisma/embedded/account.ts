import { execFileSync, spawnSync } from 'node:child_process'

/** Whom PostgreSQL's processes run as: ourselves, or for root the `postgres` account, since it refuses to run as root. */
export interface Account {
  uid?: number
  gid?: number
}

const number = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: 'pipe' }))

export function postgresAccount(): Account {
  if (process.getuid?.() !== 0) return {}
  try {
    return { uid: number('-u'), gid: number('-g') }
  } catch {
    execFileSync('groupadd', ['--force', 'postgres'])
    execFileSync('useradd', ['--gid', 'postgres', '--no-create-home', 'postgres'])
    return { uid: number('-u'), gid: number('-g') }
  }
}

/** Whether the account can reach a file or folder: a checkout under /root is closed to everyone but root. */
export function canReach(account: Account, path: string): boolean {
  if (account.uid === undefined) return true
  return spawnSync('/bin/sh', ['-c', '[ -x "$0" ]', path], { ...account, cwd: '/' }).status === 0
}
