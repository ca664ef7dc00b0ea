/** How often something is repeated: a quarter of it with BENCH_QUICK, for whoever works on a bench. */
export function runs(usual: number): number {
  return process.env.BENCH_QUICK ? Math.max(1, Math.floor(usual / 4)) : usual
}
