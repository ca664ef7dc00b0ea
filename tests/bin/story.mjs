import { install, runOnOurNode } from '../../api/bin/installed.mjs'

install()
runOnOurNode(new URL('./run-story.ts', import.meta.url))
