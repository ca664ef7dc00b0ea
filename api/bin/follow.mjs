// Loaded into the server by the launcher: when the launcher is killed without a word, the server does not stay behind.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
process.channel?.unref()
