import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { layoutProblems, nameProblems } from './layout.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

describe('the layout', () => {
  it('is what CONTRIBUTING.md says', async () => {
    expect(await layoutProblems(root)).toEqual([])
  })

  it.each([
    ['src/app.ts', 'a new top-level folder'],
    ['utils.ts', 'a loose file at the top'],
    ['api/src/services/schedule.ts', 'a folder by technical layer'],
    ['api/src/schedule/schedule-helpers.ts', 'a name that says nothing'],
    ['web/src/ui/index.ts', 'a file that only re-exports'],
    ['web/src/app.jsx', 'JavaScript'],
  ])('rejects %s: %s', (planted) => {
    expect(nameProblems([planted])).not.toEqual([])
  })
})

describe('who may import whom', () => {
  it.each([
    ['a-rule-that-reads-the-database', 'api/src/schedule/planted.rules.ts', 4],
    ['a-store-that-knows-another-domain', 'api/src/schedule/planted.store.ts', 1],
    ['a-page-that-reads-the-api', 'web/src/schedule/Planted.tsx', 1],
  ])('rejects %s', (offender, place, imports) => {
    const said = biome(offender, place)
    expect(said.match(/noRestrictedImports/g)).toHaveLength(imports)
  })

  it('rejects any', () => {
    expect(biome('a-rule-that-reads-the-database', 'api/src/schedule/planted.rules.ts')).toContain('noExplicitAny')
  })
})

/** What Biome says of an offender that stands in this place, under the project's own rules. */
function biome(offender: string, place: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'salon-offender-'))
  try {
    const { vcs: _, ...rules } = JSON.parse(readFileSync(`${root}biome.json`, 'utf8')) as Record<string, unknown>
    writeFileSync(join(folder, 'biome.json'), JSON.stringify(rules))
    mkdirSync(dirname(join(folder, place)), { recursive: true })
    copyFileSync(new URL(`offenders/${offender}.txt`, import.meta.url), join(folder, place))
    const { stdout, stderr } = spawnSync(`${root}node_modules/.bin/biome`, ['lint', '--reporter=github', place], {
      cwd: folder,
      encoding: 'utf8',
    })
    return stdout + stderr
  } finally {
    rmSync(folder, { recursive: true })
  }
}
