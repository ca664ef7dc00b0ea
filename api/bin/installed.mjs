import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

// Plain JavaScript without dependencies: this runs before anything is installed, on whatever Node there is.

export const root = fileURLToPath(new URL('../../', import.meta.url))

/** Installs what package-lock.json names and node_modules does not hold. */
export function install() {
  const missing = whatIsMissing()
  if (!missing) return
  console.log(`Installing packages (${missing}). The first time takes a few minutes.`)
  const npm = process.env.npm_execpath
  const words = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
  const done = npm
    ? spawnSync(process.execPath, [npm, ...words], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', words, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
  if (done.status !== 0) process.exit(done.status ?? 130)
}

function whatIsMissing() {
  if (!existsSync(`${root}node_modules/.package-lock.json`)) return 'none are installed'
  const wanted = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8')).packages
  const held = JSON.parse(readFileSync(`${root}node_modules/.package-lock.json`, 'utf8')).packages
  const changed = Object.entries(wanted).filter(([path, { version, optional, devOptional, peer }]) => {
    if (!path.startsWith('node_modules/') || held[path]?.version === version) return false
    return held[path] !== undefined || !(optional || devOptional || peer)
  })
  return changed.length > 0 ? `${changed.length} changed` : undefined
}

/** Runs a script of the project on the Node that it brings along, and ends as the script ends. */
export function runOnOurNode(script) {
  const own = `${root}node_modules/.bin/node`
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const recent = major > 22 || (major === 22 && minor >= 18)
  if (!recent && !existsSync(own)) {
    console.error(`Node ${process.versions.node} is too old for this platform: install Node 24 (22.18 at least).`)
    process.exit(1)
  }
  const path = fileURLToPath(script)
  const child = spawn(recent ? process.execPath : own, [path, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, PATH: `${root}node_modules/.bin:${process.env.PATH}` },
  })
  // The terminal sends Ctrl-C to both of us: the script stops in its own time, and we wait for it.
  process.on('SIGINT', () => undefined)
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
}
