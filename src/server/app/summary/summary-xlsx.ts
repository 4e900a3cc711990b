/** The summary as a workbook: a sheet of words, a sheet a table, a sheet of reports. */
import { piecesOf } from '../../../sdk/sheet/write-ledger.js';
import { writeWorkbook, type CellStyle, type WriteCell, type WriteSheet } from '../../../sdk/sheet/write-workbook.js';
import type { Block, EntryBlock, SummaryDocument, TableBlock } from './blocks.js';

/** A list too long for one cell is cut, and shows it; texts of reports run on below instead. */
function fitting(value: string): string {
  const [first, ...rest] = piecesOf(value);
  return rest.length === 0 ? value : `${first}…`;
}
const text = (value: string, style: CellStyle = {}): WriteCell => ({
  hasBorder: true,
  ...style,
  value: fitting(value),
});
/** A whole number stands as one, to be added up; all else is text. */
const cellOf = (value: string, style: CellStyle): WriteCell =>
  /^(?:0|[1-9]\d{0,8})$/.test(value) ? { hasBorder: true, ...style, value: Number(value) } : text(value, style);

/** Title, mark and day above each table: a sheet may be printed alone. */
function topRows(document: SummaryDocument, span: number): WriteCell[][] {
  const { title, mark, markText, facts } = document;
  const over = (value: string, style: CellStyle = {}): WriteCell[] => [{ ...style, value, span }];
  return [
    over(`${mark === null ? '' : `【${mark}】`}${title}`, { isTitle: true }),
    over(facts.join('　')),
    ...(markText === null ? [] : [over(markText, { isBold: true })]),
  ];
}

const headRow = (heads: readonly string[]): WriteCell[] =>
  heads.map((head) => text(head, { isHead: true, isCentered: true }));

function tableSheet(document: SummaryDocument, { name, columns, rows }: TableBlock): WriteSheet {
  const top = topRows(document, columns.length);
  // A number of a task such as 1 is its name, and no figure.
  const isName = columns.map(({ head }) => head === '序号');
  return {
    name,
    rows: [
      ...top,
      headRow(columns.map(({ head }) => head)),
      ...rows.map((row) =>
        row.map((value, at) => {
          const style = { isCentered: columns[at]!.isCentered ?? false };
          return isName[at] ? text(value, style) : cellOf(value, style);
        }),
      ),
    ],
    widths: columns.map(({ width }) => Math.max(9, width * 5)),
    frozenRows: top.length + 1,
  };
}

/** A text too long for one cell runs on below. */
function entryRows({ number, title, reports, empty }: EntryBlock): WriteCell[][] {
  const name = [text(number, { isCentered: true }), text(title)];
  if (reports.length === 0) return [[...name, text(''), text(empty), text('')]];
  return reports.flatMap(({ head, text: said, evidence }) =>
    piecesOf(said).map((piece, at) => [...name, text(head), text(piece), text(at === 0 ? evidence : '')]),
  );
}

function reportSheet(document: SummaryDocument, entries: readonly EntryBlock[]): WriteSheet {
  const heads = ['序号', '任务', '报送', '内容', '佐证材料'];
  const top = topRows(document, heads.length);
  return {
    name: '落实情况',
    rows: [...top, headRow(heads), ...entries.flatMap(entryRows)],
    widths: [8, 36, 30, 70, 30],
    frozenRows: top.length + 1,
  };
}

function wordRows(block: Block): WriteCell[][] {
  if (block.kind === 'heading') return [[{ value: block.text, isBold: true }]];
  if (block.kind === 'paragraph' || block.kind === 'note') return [[{ value: block.text }]];
  return block.kind === 'table' ? [[{ value: `（见工作表“${block.name}”）`, isFaint: true }]] : [];
}

/**
 * The summary as an .xlsx workbook. Texts are never formulas, whatever they begin with.
 *
 * @throws {SheetError} when a title or name is too long for a cell.
 */
export function summaryXlsx(document: SummaryDocument): Promise<Uint8Array> {
  const { blocks } = document;
  const tables = blocks.filter((block): block is TableBlock => block.kind === 'table');
  const entries = blocks.filter((block): block is EntryBlock => block.kind === 'entry');
  const words: WriteSheet = {
    name: '总结',
    rows: [...topRows(document, 1), ...blocks.flatMap(wordRows)],
    widths: [110],
    frozenRows: 0,
  };
  return writeWorkbook([
    words,
    ...tables.map((table) => tableSheet(document, table)),
    ...(entries.length > 0 ? [reportSheet(document, entries)] : []),
  ]);
}
