import { install, runOnOurNode } from './installed.mjs'

install()
runOnOurNode(new URL('./launch.ts', import.meta.url))
