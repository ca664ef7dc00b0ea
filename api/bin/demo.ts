/** Whether this is the demo, as api/src/config.ts decides it: unless production, or said otherwise. */
export const isDemo = process.env.DEMO ? /^(true|1)$/.test(process.env.DEMO) : process.env.NODE_ENV !== 'production'
