/** The present instant: the one place in the elements that reads the clock. The ticker goes by it. */
export function now(): Date {
  return new Date();
}
