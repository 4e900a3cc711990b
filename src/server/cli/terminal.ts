/** What a terminal shows over two columns (East Asian wide and full-width, and pictures). */
const WIDE =
  /[\u1100-\u115f\u231a\u231b\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const NONE = /[\p{Mn}\p{Me}\p{Cf}]/u;
// Text of others may carry sequences that move the cursor or turn the reading direction.
const UNSAFE = /[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g;

/** Text without what could act on the terminal; line breaks and tabs become spaces. */
export function safeText(text: string): string {
  return text.replace(UNSAFE, ' ');
}

function widthOfChar(char: string): number {
  return NONE.test(char) ? 0 : WIDE.test(char) ? 2 : 1;
}

/** The columns that a line of text takes in a terminal. */
export function widthOf(text: string): number {
  let width = 0;
  for (const char of text) width += widthOfChar(char);
  return width;
}

/** Text with spaces behind it to `width` columns. */
export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** Text cut to `width` columns, with … where something is missing. */
export function clip(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let [cut, used] = ['', 0];
  for (const char of text) {
    used += widthOfChar(char);
    if (used > width - 1) break;
    cut += char;
  }
  return `${cut}…`;
}

/** Text broken into lines of at most `width` columns; between ASCII letters only at a space. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let [line, used] = ['', 0];
  for (const word of text.match(/[\x21-\x7e]+|[^\x21-\x7e]/gu) ?? []) {
    const chars = widthOf(word) > width ? [...word] : [word];
    for (const piece of chars) {
      const size = widthOf(piece);
      if (used + size > width && line !== '') {
        lines.push(line.replace(/ +$/, ''));
        [line, used] = ['', 0];
      }
      if (line === '' && piece === ' ') continue;
      line += piece;
      used += size;
    }
  }
  lines.push(line);
  return lines;
}

/** A column of a table: its head, the narrowest it may become, and how much of the spare room it takes. */
export interface Column {
  readonly head: string;
  readonly min: number;
  readonly share: number;
}

const GAP = 2;

function layOut(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): number[] {
  const wanted = columns.map((column, x) =>
    Math.max(widthOf(column.head), ...rows.map((row) => widthOf(row[x] ?? ''))),
  );
  const least = columns.map((column, x) => Math.min(wanted[x]!, Math.max(column.min, widthOf(column.head))));
  const widths = [...least];
  let spare = width - GAP * (columns.length - 1) - least.reduce((sum, each) => sum + each, 0);
  while (spare > 0) {
    const open = columns
      .map((column, x) => ({ x, share: column.share }))
      .filter(({ x, share }) => share > 0 && widths[x]! < wanted[x]!);
    const total = open.reduce((sum, each) => sum + each.share, 0);
    if (total === 0) break;
    const round = spare;
    for (const { x, share } of open) {
      const more = Math.min(wanted[x]! - widths[x]!, Math.max(1, Math.floor((round * share) / total)), spare);
      widths[x]! += more;
      spare -= more;
    }
  }
  return widths;
}

/** Rows of text as a table of `width` columns at most: heads, a rule, cells wrapped. */
export function renderTable(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): string {
  const cells = rows.map((row) => row.map(safeText));
  const widths = layOut(columns, cells, width);
  const line = (parts: readonly string[]): string =>
    parts
      .map((part, x) => padTo(part, widths[x]!))
      .join(' '.repeat(GAP))
      .replace(/ +$/, '');
  const out = [
    line(columns.map((column) => column.head)),
    widths.map((each) => '─'.repeat(each)).join(' '.repeat(GAP)),
  ];
  for (const row of cells) {
    const wrapped = row.map((cell, x) => wrap(cell, widths[x]!));
    const height = Math.max(...wrapped.map((each) => each.length));
    for (let y = 0; y < height; y += 1) out.push(line(wrapped.map((each) => each[y] ?? '')));
  }
  return `${out.join('\n')}\n`;
}
