import fc from 'fast-check';

/** The check digit as ISO 7064 writes it down: digit by digit, not by weights. */
export function checkOf(digits: string): string {
  let rest = 0;
  for (const digit of digits) rest = ((rest + Number(digit)) * 2) % 11;
  return '10X98765432'[rest]!;
}

/** A number of eighteen places that is right, of nobody whom we know. */
export function numberOf(address: string, birthOn: string, order: number): string {
  const digits = `${address}${birthOn.replace(/-/g, '')}${String(order).padStart(3, '0')}`;
  return `${digits}${checkOf(digits)}`;
}

export const arbitraryDay = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2025-06-20T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const order = fc.integer({ min: 0, max: 999 });
const address = fc.integer({ min: 110000, max: 799999 }).map(String);

/** Right resident identity numbers, with what they say. */
export const arbitraryResident = fc
  .tuple(address, arbitraryDay, order)
  .map(([place, birthOn, n]) => ({ number: numberOf(place, birthOn, n), birthOn, sex: n % 2 ? 'male' : 'female' }));

/** Right numbers of residence permits. */
export const arbitraryPermit = fc
  .tuple(fc.constantFrom('810000', '820000', '830000'), arbitraryDay, order)
  .map(([place, birthOn, n]) => numberOf(place, birthOn, n));
