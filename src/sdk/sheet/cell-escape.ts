/** What XML cannot hold, or a reader would change: controls, CR, lone surrogates, U+FFFD to U+FFFF and other non-characters. */

const UNSAFE =
  /[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffd-\uffff]|[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g;

const escapeUnit = (code: number): string => `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`;

function isNonCharacter(pair: string): boolean {
  return (pair.codePointAt(0)! & 0xfffe) === 0xfffe;
}

/**
 * A text as a workbook's string that comes back as it was: units that XML has no place for are written `_xHHHH_`
 * (ECMA-376 ST_Xstring), and so is what already looks like that.
 */
export function escapeCell(text: string): string {
  const escaped = text.replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_').replace(UNSAFE, (found) => {
    if (found.length === 1) return escapeUnit(found.charCodeAt(0));
    return isNonCharacter(found) ? escapeUnit(found.charCodeAt(0)) + escapeUnit(found.charCodeAt(1)) : found;
  });
  // The writer looks strings up in a plain object: `constructor` would find what is there already.
  return escaped in {} ? escapeUnit(escaped.charCodeAt(0)) + escaped.slice(1) : escaped;
}
