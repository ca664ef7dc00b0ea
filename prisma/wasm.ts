import { readFile } from 'node:fs/promises'

/** Node has it; the types that TypeScript brings for it belong to browsers. */
declare const WebAssembly: {
  instantiate(bytes: Uint8Array, imports: Record<string, unknown>): Promise<{ instance: { exports: object } }>
}

export type SchemaEngineModule = typeof import('@prisma/schema-engine-wasm/schema_engine_bg')

let loaded: Promise<SchemaEngineModule> | undefined

/** Prisma's schema engine as WebAssembly, loaded once a process: Prisma's command line would download a native one. */
export function loadSchemaEngine(): Promise<SchemaEngineModule> {
  loaded ??= instantiate()
  return loaded
}

async function instantiate(): Promise<SchemaEngineModule> {
  const engine = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const entry = import.meta.resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const wasm = await readFile(new URL('./schema_engine_bg.wasm', entry))
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': withoutWaiting(engine) })
  ;(engine as unknown as { __wbg_set_wasm(exports: unknown): void }).__wbg_set_wasm(instance.exports)
  ;(instance.exports as unknown as { __wbindgen_start(): void }).__wbindgen_start()
  return engine
}

/** The engine leaves the timer of its lock behind: ten seconds in which the process would not end. */
function withoutWaiting(engine: object): object {
  const timers = Object.keys(engine).filter((name) => name.startsWith('__wbg_setTimeout'))
  const start = (work: () => void, milliseconds: number) => setTimeout(work, milliseconds >>> 0).unref()
  return { ...engine, ...Object.fromEntries(timers.map((name) => [name, start])) }
}
