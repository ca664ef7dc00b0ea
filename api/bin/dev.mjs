import { install, runOnOurNode } from './installed.mjs'

install()
runOnOurNode(new URL('./develop.ts', import.meta.url))
