/** How a kind is counted, for those who type it in. */

const AMOUNTS = /^(?:schoolVisit|training|exchange|readingTest|wellbeingCheck|placeAdded|postFilled)$/;
const PARTS = /^(?:exchange|readingTest|wellbeingCheck|x-.*)$/;

/** Whether a kind is an amount, which is never taken for 1 where nothing is said; an event is. */
export function isAmount(kind: string): boolean {
  return AMOUNTS.test(kind);
}

/** Whether one may say out of how many (`of`): 580 pupils of 600. */
export function hasTotal(kind: string): boolean {
  return PARTS.test(kind);
}
