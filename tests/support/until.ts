const DEADLINE_MS = 15_000
const LOOK_AGAIN_MS = 5

/** Waits until something holds, and fails when it does not within the deadline. */
export async function until(holds: () => boolean | Promise<boolean>, deadlineMs = DEADLINE_MS): Promise<void> {
  const deadline = performance.now() + deadlineMs
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error(`still not true after ${deadlineMs} ms: ${holds.toString()}`)
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS))
  }
}
