/** Tells the domain's time. Contexts carry a clock, never a timestamp: a subscription's context lives for hours. */
export interface Clock {
  now(): Date
}

/** The real time, which production uses, and cookies, tokens and logs always. */
export const realClock: Clock = { now: () => new Date() }
