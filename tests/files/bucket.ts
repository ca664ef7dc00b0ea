import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { whenFileEnds } from '../support/endings.ts'

/** A storage that speaks as much of S3 as we use, and keeps what it was told and by which headers. */
export async function bucket() {
  const kept = new Map<string, Buffer>()
  const asked: { method: string; path: string; authorization: string }[] = []
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://x')
    const { method = '', headers } = request
    asked.push({ method, path: pathname, authorization: headers.authorization ?? '' })
    if (searchParams.has('list-type')) {
      const keys = [...kept.keys()].filter((key) => key.startsWith(searchParams.get('prefix') ?? ''))
      response.end(
        `<ListBucketResult>${keys.map((key) => `<Contents><Key>${key}</Key></Contents>`)}</ListBucketResult>`,
      )
      return
    }
    const key = pathname.replace('/salon/', '')
    if (method === 'PUT') kept.set(key, await buffer(request))
    if (method === 'DELETE') kept.delete(key)
    const found = kept.get(key)
    if (!found && method !== 'DELETE') response.writeHead(404)
    else if (method !== 'PUT' && found) response.setHeader('content-length', found.length)
    response.end(method === 'GET' ? found : undefined)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  whenFileEnds(() => new Promise((done) => server.close(done)))
  const { port } = server.address() as AddressInfo
  return { endpoint: `http://127.0.0.1:${port}`, kept, asked }
}
