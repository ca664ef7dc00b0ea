import { createServer, type Socket, connect as tcp } from 'node:net'
import { whenFileEnds } from './endings.ts'

/** A cable between a client and the server at `url`: `pull()` breaks what flows and refuses what comes, `plug()` mends. */
export async function layCable(url: string) {
  const { hostname, port } = new URL(url)
  const ends = new Set<Socket>()
  let plugged = true
  const server = createServer((near) => {
    if (!plugged) {
      near.destroy()
      return
    }
    const far = tcp(Number(port), hostname)
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.add(one)
      one.pipe(other)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        ends.delete(one)
        other.destroy()
      })
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('the cable has no port')
  const pull = () => {
    plugged = false
    for (const end of ends) end.destroy()
  }
  whenFileEnds(() => {
    pull()
    server.close()
  })
  return {
    url: `http://localhost:${address.port}`,
    pull,
    plug: () => {
      plugged = true
    },
  }
}
