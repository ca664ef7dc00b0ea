import { install, runOnOurNode } from '../../api/bin/installed.mjs'

install()
runOnOurNode(new URL('../bench/prepare.ts', import.meta.url))
