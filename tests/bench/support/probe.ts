// Loaded into every process that is measured: it answers what it used of CPU and memory.

export interface Usage {
  /** Of all threads, in milliseconds. */
  readonly cpuMs: number
  /** Resident, in bytes, after a collection where `--expose-gc` allows one. */
  readonly rss: number
  /** The most that was ever resident, in bytes. */
  readonly peakRss: number
  readonly heapUsed: number
}

process.on('message', (message: { usage?: object }) => {
  if (!message.usage) return
  const { gc } = globalThis as { gc?: () => void }
  gc?.()
  const { user, system } = process.cpuUsage()
  const { rss, heapUsed } = process.memoryUsage()
  const peakRss = process.resourceUsage().maxRSS * 1024
  process.send?.({ usage: { cpuMs: (user + system) / 1000, rss, peakRss, heapUsed } satisfies Usage })
})
// A bench that dies takes its processes with it.
process.once('disconnect', () => process.exit(0))
