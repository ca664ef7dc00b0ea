import { install, runOnOurNode } from '../../api/bin/installed.mjs'

install()
runOnOurNode(new URL('./run-check.ts', import.meta.url))
