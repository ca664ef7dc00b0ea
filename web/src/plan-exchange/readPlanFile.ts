import { geoJsonPlan } from './geoJsonPlan.ts'
import { type FileRefusal, MOST_MB, type RawPlan } from './rawPlan.ts'
import { readSvg } from './readSvg.ts'
import { svgPlan } from './svgPlan.ts'

/** A file as the plan that is in it, whatever its name ends with; or why it is not read. */
export async function readPlanFile(file: File): Promise<RawPlan | FileRefusal> {
  if (file.size > MOST_MB * 1_000_000) return { code: 'TOO_LARGE', mostMb: MOST_MB }
  const text = (await file.text()).replace(/^\uFEFF/, '')
  const plan = planOf(text)
  if ('code' in plan) return plan
  return plan.shapes.length === 0 && plan.unread.length === 0 ? { code: 'EMPTY' } : plan
}

function planOf(text: string): RawPlan | FileRefusal {
  const start = text.trimStart().slice(0, 1)
  if (start === '{') return geoJsonPlan(text)
  if (start !== '<') return { code: 'OTHER_FORMAT' }
  const tree = readSvg(text)
  return 'code' in tree ? tree : svgPlan(tree)
}
