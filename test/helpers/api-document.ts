import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

/** One row of a table, its cells by the head of their column. */
export type ApiRow = Readonly<Record<string, string>>;

/** A heading of `docs/api.md` with what stands under it up to the next heading. */
export interface ApiSection {
  /** Headings from the outermost in, without marks of code: `Elements`, `<reform-task-board>`, `Parts`. */
  readonly path: readonly string[];
  readonly tables: readonly (readonly ApiRow[])[];
  readonly text: string;
}

const cellsOf = (line: string): string[] =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());

function readTables(lines: readonly string[]): ApiRow[][] {
  const tables: ApiRow[][] = [];
  for (let at = 0; at < lines.length; at += 1) {
    if (!lines[at]!.startsWith('|') || !/^\|[\s|:-]+\|$/.test(lines[at + 1] ?? '')) continue;
    const heads = cellsOf(lines[at]!);
    const rows: ApiRow[] = [];
    for (at += 2; lines[at]?.startsWith('|'); at += 1) {
      const cells = cellsOf(lines[at]!);
      rows.push(Object.fromEntries(heads.map((head, column) => [head, cells[column] ?? ''])));
    }
    tables.push(rows);
  }
  return tables;
}

/** Cuts a page at its headings. Headings inside fenced code are none. */
export function readDocument(markdown: string): ApiSection[] {
  const sections: ApiSection[] = [];
  let [path, lines, isFenced]: [string[], string[], boolean] = [[], [], false];
  const close = (): void => {
    if (path.length > 0) sections.push({ path: [...path], tables: readTables(lines), text: lines.join('\n') });
    lines = [];
  };
  for (const line of markdown.split('\n')) {
    if (line.startsWith('```')) isFenced = !isFenced;
    const heading = isFenced ? null : /^(#+) (.+)$/.exec(line);
    if (!heading) {
      lines.push(line);
      continue;
    }
    close();
    path = [...path.slice(0, Math.max(0, heading[1]!.length - 2)), heading[2]!.replace(/`/g, '')];
  }
  close();
  return sections;
}

/** What stands between backticks in a cell. */
export function codesIn(cell: string): string[] {
  return (cell.match(/`[^`]+`/g) ?? []).map((code) => code.slice(1, -1));
}

/** `docs/api.md`, cut into sections. */
export class ApiDocument {
  readonly sections: readonly ApiSection[];

  constructor(markdown = readFileSync(new URL('../../docs/api.md', import.meta.url), 'utf8')) {
    this.sections = readDocument(markdown);
  }

  /** The section under these headings, or undefined. */
  section(...path: string[]): ApiSection | undefined {
    return this.sections.find((each) => each.path.join('/') === path.join('/'));
  }

  /** All rows of the tables under these headings. */
  rows(...path: string[]): readonly ApiRow[] {
    return this.section(...path)?.tables.flat() ?? [];
  }

  /** Names in the given column under these headings, one or more a row. */
  names(column: string, ...path: string[]): string[] {
    return this.rows(...path).flatMap((row) => codesIn(row[column] ?? ''));
  }

  /** Tags with a section of their own, and whether they are still to come. */
  get tags(): readonly { tag: string; heading: string; isToCome: boolean }[] {
    return this.sections.flatMap(({ path }) => {
      const tag = path.length === 2 && path[0] === 'Elements' ? /^<([\w-]+)>/.exec(path[1]!)?.[1] : undefined;
      return tag ? [{ tag, heading: path[1]!, isToCome: path[1]!.includes('(to come: ') }] : [];
    });
  }
}

/** Fails with one line for each name that only one side has, saying what to do about it. */
export function hold(place: string, code: Iterable<string>, documented: Iterable<string>): void {
  const [inCode, inPage] = [new Set(code), new Set(documented)];
  const faults = [
    ...[...inCode].filter((name) => !inPage.has(name)).map((name) => `the code has \`${name}\`: add a row for it`),
    ...[...inPage]
      .filter((name) => !inCode.has(name))
      .map(
        (name) => `the page names \`${name}\`, which the code does not have: take the row away, or give it to the code`,
      ),
  ];
  assert.deepEqual(faults, [], `docs/api.md, ${place}:\n  ${faults.join('\n  ')}\n`);
}
