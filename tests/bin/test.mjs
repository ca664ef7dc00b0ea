import { install, runOnOurNode } from '../../api/bin/installed.mjs'

install()
runOnOurNode(new URL('./run-tests.ts', import.meta.url))
