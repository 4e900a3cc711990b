import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const SKIPPED = new Set(
  'script style nav noscript template head svg math iframe object embed canvas audio video select option button input textarea map'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** Between the cells of a table's row. */
export const CELL_SEPARATOR = '\t';
/** A cell with more text than this, or more paragraphs, belongs to a page's layout, not to a table of facts. */
const LONG_CELL = 600;
const MANY_PARAGRAPHS = 6;

const isElement = (node: Node): node is Element => 'tagName' in node;
const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value;

function isHidden(element: Element): boolean {
  return attribute(element, 'hidden') !== undefined || /display\s*:\s*none/i.test(attribute(element, 'style') ?? '');
}

/** Collects lines: inline text flows on, a block begins a new one. */
class Lines {
  readonly done: string[] = [];
  private current = '';

  add(text: string): void {
    this.current += text;
  }

  breakLine(): void {
    const line = this.current.replace(/[ \n\r\f\v\u00a0]+/g, ' ').replace(/^ +| +$/g, '');
    this.done.push(line);
    this.current = '';
  }

  /** Ends a line where there is one. */
  endBlock(): void {
    if (/[^ \n\r\f\v\u00a0]/.test(this.current)) this.breakLine();
    else this.current = '';
  }
}

function elementsOf(element: Element): Element[] {
  return element.childNodes.filter(isElement);
}

function rowsOf(table: Element): Element[] {
  return elementsOf(table).flatMap((child) =>
    child.tagName === 'tr'
      ? [child]
      : /^t(?:body|head|foot)$/.test(child.tagName)
        ? elementsOf(child).filter((row) => row.tagName === 'tr')
        : [],
  );
}

const cellsOf = (row: Element): Element[] =>
  elementsOf(row).filter((cell) => cell.tagName === 'td' || cell.tagName === 'th');

function linesOf(element: Element): string[] {
  const lines = new Lines();
  walkChildren(element, lines);
  lines.endBlock();
  return lines.done;
}

/** A table that holds facts: two cells a row or more, each of them short, and no table inside. */
function readFacts(table: Element): string[] | null {
  if (hasTable(table)) return null;
  const rows = rowsOf(table).map((row) => cellsOf(row).map((cell) => ({ cell, lines: linesOf(cell) })));
  if (!rows.some((row) => row.length > 1)) return null;
  const isLayout = rows.some((row) =>
    row.some(({ lines }) => lines.length > MANY_PARAGRAPHS || lines.join('').length > LONG_CELL),
  );
  return isLayout ? null : rows.map(joinCells(rows));
}

interface ReadCell {
  readonly cell: Element;
  readonly lines: readonly string[];
}

const spanOf = (cell: Element, name: string): number =>
  Math.min(Math.max(Number.parseInt(attribute(cell, name) ?? '1', 10) || 1, 1), 200);

/** Cells of one row as a line; a place that a merged cell covers stays empty, so that columns keep theirs. */
function joinCells(rows: readonly (readonly ReadCell[])[]): (row: readonly ReadCell[], index: number) => string {
  const covered = new Map<string, true>();
  return (row, y) => {
    const cells: string[] = [];
    const skip = (): void => {
      while (covered.has(`${y}:${cells.length}`)) cells.push('');
    };
    for (const { cell, lines } of row) {
      skip();
      const [x, wide, high] = [
        cells.length,
        spanOf(cell, 'colspan'),
        Math.min(spanOf(cell, 'rowspan'), rows.length - y),
      ];
      for (let dy = 1; dy < high; dy += 1)
        for (let dx = 0; dx < wide; dx += 1) covered.set(`${y + dy}:${x + dx}`, true);
      cells.push(lines.join(' ').replace(/\t/g, ' '), ...Array.from({ length: wide - 1 }, () => ''));
    }
    skip();
    return cells.join(CELL_SEPARATOR);
  };
}

function hasTable(element: Element): boolean {
  return elementsOf(element).some((child) => child.tagName === 'table' || hasTable(child));
}

function walkTable(table: Element, lines: Lines): void {
  const rows = readFacts(table);
  if (!rows) {
    walkChildren(table, lines);
    return;
  }
  for (const row of rows) if (row.trim() !== '') lines.done.push(row);
}

function walkElement(element: Element, lines: Lines): void {
  const { tagName } = element;
  if (SKIPPED.has(tagName) || isHidden(element)) return;
  if (tagName === 'br') {
    lines.breakLine();
    return;
  }
  const isBlock = BLOCKS.has(tagName);
  if (isBlock) lines.endBlock();
  if (tagName === 'table') walkTable(element, lines);
  else if (tagName === 'pre') walkPre(element, lines);
  else walkChildren(element, lines);
  if (isBlock) lines.endBlock();
}

/** Text that was set with its own line breaks keeps them. */
function walkPre(element: Element, lines: Lines): void {
  for (const node of element.childNodes) {
    if (isElement(node)) {
      if (node.tagName === 'br') lines.breakLine();
      else walkPre(node, lines);
    } else if (node.nodeName === '#text' && 'value' in node) {
      const [first, ...rest] = node.value.split(/\r\n?|\n/);
      lines.add(first!);
      for (const line of rest) {
        lines.breakLine();
        lines.add(line);
      }
    }
  }
}

function walkChildren(element: Element, lines: Lines): void {
  for (const node of element.childNodes) {
    if (isElement(node)) walkElement(node, lines);
    else if (node.nodeName === '#text' && 'value' in node) lines.add(node.value);
  }
}

/**
 * The text of an HTML page as it is read: a line for each paragraph, heading, list item and `<br>`; a table of facts as a
 * line for each row with tabs between the cells. Scripts, styles, navigation and what is hidden are left out.
 *
 * @example
 * htmlToText('<p>一、目标</p><p>二、任务</p>'); // '一、目标\n二、任务\n'
 */
export function htmlToText(html: string): string {
  const document = parse(html);
  const root = document.childNodes.find((node): node is Element => isElement(node) && node.tagName === 'html');
  const lines = root ? linesOf(root) : [];
  const text = lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '');
  return text === '' ? '' : `${text}\n`;
}
