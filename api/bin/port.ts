import { createServer } from 'node:net'

/** The wanted port, or the first free one after it. */
export async function freePortFrom(wanted: number): Promise<number> {
  for (let port = wanted; port < wanted + 100; port += 1) {
    if (await isFree(port)) {
      if (port !== wanted) console.log(`Port ${wanted} is taken by another program: using ${port} instead.`)
      return port
    }
  }
  throw new Error(`Ports ${wanted} to ${wanted + 99} are all taken: name another with PORT.`)
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, () => probe.close(() => resolve(true)))
  })
}
