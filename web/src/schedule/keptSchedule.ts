import type { PublicScheduleRead } from './session.ts'

const drawer = (language: string) => `schedule.${language}`
let timer: ReturnType<typeof setTimeout> | undefined

/** The schedule as this device last saw it, for a reload while the network is away. */
export function keptSchedule(language: string): PublicScheduleRead | undefined {
  try {
    return JSON.parse(localStorage.getItem(drawer(language)) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

/** Written a moment later, so that a burst of events is one write. */
export function keepSchedule(language: string, schedule: PublicScheduleRead | null): void {
  clearTimeout(timer)
  timer = setTimeout(() => {
    try {
      localStorage.setItem(drawer(language), JSON.stringify(schedule))
    } catch {
      localStorage.removeItem(drawer(language))
    }
  }, 500)
}
