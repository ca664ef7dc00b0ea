import { readConfig } from './config.ts'
import { startServer } from './server.ts'

const salon = await startServer(readConfig(process.env))
process.send?.({ ready: salon.url })
salon.services.log.info({ url: salon.url }, 'the platform is up')

let stopping = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stopping) return
    stopping = true
    salon.close().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  })
}
