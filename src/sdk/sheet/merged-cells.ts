import type { MergedArea } from './grid.js';

/** More merged areas than this are no ledger; reading stops there. */
const LIMIT = 20_000;

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** The merged areas of a sheet's XML (`<mergeCell ref="B3:B5"/>`). */
export function readMergedCells(xml: string): MergedArea[] {
  const areas: MergedArea[] = [];
  const from = xml.search(/<(?:\w+:)?mergeCells\b/);
  if (from < 0) return areas;
  const pattern = /<(?:\w+:)?mergeCell\b[^>]*?\bref="\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})"/g;
  pattern.lastIndex = from;
  for (let match = pattern.exec(xml); match && areas.length < LIMIT; match = pattern.exec(xml)) {
    areas.push({
      left: columnOf(match[1]!),
      top: Number(match[2]) - 1,
      right: columnOf(match[3]!),
      bottom: Number(match[4]) - 1,
    });
  }
  return areas;
}

/** Errors that formulas left in cells (`#REF!`), by row and column from 0: a reader of values passes them over. */
export function readCellErrors(xml: string): { row: number; column: number; text: string }[] {
  const errors: { row: number; column: number; text: string }[] = [];
  const pattern = /<(?:\w+:)?c\b([^>]*[^/])>([^]{0,400}?)<\/(?:\w+:)?c>/g;
  if (!/\st="e"/.test(xml)) return errors;
  for (let match = pattern.exec(xml); match && errors.length < LIMIT; match = pattern.exec(xml)) {
    const place = /\sr="([A-Z]{1,3})(\d{1,7})"/.exec(match[1]!);
    const text = /<(?:\w+:)?v>([^<]*)</.exec(match[2]!)?.[1];
    if (place && text && /\st="e"/.test(match[1]!))
      errors.push({ row: Number(place[2]) - 1, column: columnOf(place[1]!), text });
  }
  return errors;
}

const attributeOf = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

/** Names of sheets are XML text: the five entities and numbered ones are undone. */
function decodeXml(text: string): string {
  const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name) return named[name] ?? whole;
      const code = hex ? parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/** The path of each sheet's XML inside the workbook, by the sheet's name. */
export function sheetPaths(workbookXml: string, relationsXml: string): Map<string, string> {
  const targets = new Map(
    (relationsXml.match(/<(?:\w+:)?Relationship\b[^>]*>/g) ?? []).map((tag) => [
      attributeOf(tag, 'Id') ?? '',
      attributeOf(tag, 'Target') ?? '',
    ]),
  );
  return new Map(
    (workbookXml.match(/<(?:\w+:)?sheet\b[^>]*>/g) ?? []).map((tag) => {
      const target = decodeXml(targets.get(attributeOf(tag, '\\w+:id') ?? '') ?? '');
      return [decodeXml(attributeOf(tag, 'name') ?? ''), target.startsWith('/') ? target.slice(1) : `xl/${target}`];
    }),
  );
}
