/** The summary as a Word document in the manner of official documents (GB/T 9704). */
import type * as Docx from 'docx';
import type { Block, EntryBlock, SummaryDocument, TableBlock } from './blocks.js';

/** Fonts of official documents; where one is missing, Word and WPS take the next that they have. */
const FONTS = { title: '方正小标宋简体', body: '仿宋', head: '黑体', entry: '楷体', page: '宋体' } as const;
/** Sizes in half points: 二号, 三号, 小四, 五号. */
const SIZE = { title: 44, body: 32, small: 24, table: 21, page: 28 } as const;
/** Lines are 28 points high; two characters are indented. */
const LINE = 560;
const INDENT = 640;
/** The most rows of a table, and the most tasks whose reports are told: what is longer is a workbook's, and takes minutes here. */
const MOST = 1000;
const CHARACTERS =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** Of A4: margins of 37, 35, 28 and 26 mm leave 156 mm. */
const MARGIN = { top: 2098, bottom: 1984, left: 1588, right: 1474 } as const;
const TEXT_WIDTH = 11_906 - MARGIN.left - MARGIN.right;

/** What is left out, said. */
const rest = (count: number, most: number, unit: string): string =>
  count > most ? `另有${count - most}${unit}没有列出，全部内容见Excel。` : '';

/** Looks that many paragraphs share. */
function paragraphStyles(docx: typeof Docx): Docx.IParagraphStyleOptions[] {
  const font = (eastAsia: string) => ({ ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia });
  const line = { line: LINE, lineRule: docx.LineRuleType.EXACT };
  const style = (id: string, eastAsia: string, size: number, paragraph: object): Docx.IParagraphStyleOptions => ({
    ...{ id, name: id, basedOn: 'Normal', run: { font: font(eastAsia), size }, paragraph },
  });
  return [
    style('Body', FONTS.body, SIZE.body, { spacing: line, indent: { firstLine: INDENT } }),
    style('Small', FONTS.body, SIZE.small, { spacing: { after: 80 } }),
    style('Cell', FONTS.body, SIZE.table, {}),
    style('CellHead', FONTS.head, SIZE.table, {}),
  ];
}

/** The reports of so many tasks as fit, and how many are left out. */
function fitting(blocks: readonly Block[], most: number): Block[] {
  const entries = blocks.filter(({ kind }) => kind === 'entry');
  if (entries.length <= most) return [...blocks];
  const left = new Set(entries.slice(most));
  return [...blocks.filter((block) => !left.has(block)), { kind: 'note', text: rest(entries.length, most, '项任务') }];
}

/** Draws blocks with the library that it is handed, which is loaded when a document is asked for. */
class Writer {
  private readonly docx: typeof Docx;
  private readonly most: number;

  constructor(docx: typeof Docx, most: number) {
    this.docx = docx;
    this.most = most;
  }

  private run(text: string, font: string, size: number, isBold = false): Docx.TextRun {
    // What XML has no place for would make the file unreadable.
    return new this.docx.TextRun({
      text: text.replace(CHARACTERS, ''),
      font: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: font },
      size,
      bold: isBold,
    });
  }

  /** A paragraph whose look is that of a style: thousands of cells need not say it each. */
  private styled(style: string, text: string, more: Docx.IParagraphOptions = {}): Docx.Paragraph {
    return new this.docx.Paragraph({ ...more, style, children: [new this.docx.TextRun(text.replace(CHARACTERS, ''))] });
  }

  private line(run: Docx.TextRun, more: Docx.IParagraphOptions = {}): Docx.Paragraph {
    const spacing = { line: LINE, lineRule: this.docx.LineRuleType.EXACT };
    return new this.docx.Paragraph({ spacing, children: [run], ...more });
  }

  private body(text: string): Docx.Paragraph[] {
    const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
    return lines.map((line) => this.styled('Body', line));
  }

  private small(text: string): Docx.Paragraph {
    return this.styled('Small', text);
  }

  private table({ columns, rows }: TableBlock): Docx.Table {
    const { AlignmentType, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } = this.docx;
    const total = columns.reduce((sum, { width }) => sum + width, 0);
    const widths = columns.map(({ width }) => Math.floor((width / total) * TEXT_WIDTH));
    const cell = (text: string, index: number, isHead: boolean): Docx.TableCell =>
      new TableCell({
        width: { size: widths[index]!, type: WidthType.DXA },
        ...(isHead ? { verticalAlign: VerticalAlign.CENTER, shading: { fill: 'EEECE6' } } : {}),
        children: text.split(/\r\n|\r|\n/).map((line) => {
          const isCentered = isHead || columns[index]!.isCentered;
          return this.styled(isHead ? 'CellHead' : 'Cell', line, isCentered ? { alignment: AlignmentType.CENTER } : {});
        }),
      });
    return new Table({
      layout: TableLayoutType.FIXED,
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: widths,
      margins: { top: 40, bottom: 40, left: 60, right: 60, marginUnitType: WidthType.DXA },
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: columns.map(({ head }, at) => cell(head, at, true)),
        }),
        ...rows
          .slice(0, this.most)
          .map((row) => new TableRow({ cantSplit: true, children: row.map((text, at) => cell(text, at, false)) })),
      ],
    });
  }

  private entry({ number, title, reports, empty }: EntryBlock): Docx.Paragraph[] {
    const name = this.line(this.run(`${number} ${title}`.trim(), FONTS.entry, SIZE.body, true), {
      heading: this.docx.HeadingLevel.HEADING_2,
      keepNext: true,
      indent: { firstLine: INDENT },
    });
    if (reports.length === 0) return [name, ...this.body(empty)];
    return [
      name,
      ...reports.flatMap(({ head, text, evidence }) => [
        ...this.body(`（${head}）${text}`),
        ...(evidence === '' ? [] : [this.small(evidence)]),
      ]),
    ];
  }

  block(block: Block): (Docx.Paragraph | Docx.Table)[] {
    switch (block.kind) {
      case 'heading':
        return [
          this.line(this.run(block.text, FONTS.head, SIZE.body), {
            heading: this.docx.HeadingLevel.HEADING_1,
            keepNext: true,
            indent: { firstLine: INDENT },
          }),
        ];
      case 'paragraph':
        return this.body(block.text);
      case 'note':
        return [this.small(block.text)];
      // Two tables without a line between them would become one.
      case 'table':
        return [this.table(block), this.small(rest(block.rows.length, this.most, '行'))];
      case 'entry':
        return this.entry(block);
    }
  }

  top({ title, facts, markText }: SummaryDocument): Docx.Paragraph[] {
    const { AlignmentType, HeadingLevel, Paragraph } = this.docx;
    const alignment = AlignmentType.CENTER;
    const centered = (run: Docx.TextRun): Docx.Paragraph => new Paragraph({ alignment, children: [run] });
    return [
      new Paragraph({
        ...{ alignment, heading: HeadingLevel.TITLE, spacing: { after: 240 } },
        children: [this.run(title, FONTS.title, SIZE.title)],
      }),
      ...facts.map((fact) => centered(this.run(fact, FONTS.entry, SIZE.small))),
      ...(markText === null ? [] : [centered(this.run(markText, FONTS.head, SIZE.small))]),
      new Paragraph({ children: [] }),
    ];
  }

  /** `— 1 —`, on the right of odd pages and the left of even ones. */
  foot(isOdd: boolean): Docx.Footer {
    const { AlignmentType, Footer, PageNumber, Paragraph, TextRun } = this.docx;
    const children = [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: FONTS.page, size: SIZE.page })];
    const alignment = isOdd ? AlignmentType.RIGHT : AlignmentType.LEFT;
    const indent = isOdd ? { right: 280 } : { left: 280 };
    return new Footer({ children: [new Paragraph({ alignment, indent, children })] });
  }

  head(mark: string | null): Docx.Header {
    const { AlignmentType, Header, Paragraph } = this.docx;
    const children = mark === null ? [] : [this.run(mark, FONTS.head, SIZE.small)];
    return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children })] });
  }
}

/** The summary as a .docx file, with at most so many rows a table and tasks. */
export async function summaryDocx(document: SummaryDocument, most = MOST): Promise<Uint8Array> {
  const docx = await import('docx');
  const writer = new Writer(docx, most);
  const head = writer.head(document.mark);
  const file = new docx.Document({
    ...{ title: document.title, creator: 'Jiaogai', description: document.mark ?? '' },
    evenAndOddHeaderAndFooters: true,
    styles: {
      paragraphStyles: paragraphStyles(docx),
      default: {
        document: { run: { font: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: FONTS.body } } },
        ...{
          heading1: { run: { color: '000000' } },
          heading2: { run: { color: '000000' } },
          title: { run: { color: '000000' } },
        },
      },
    },
    sections: [
      {
        properties: { page: { size: { width: 11_906, height: 16_838 }, margin: MARGIN } },
        headers: { default: head, even: head },
        footers: { default: writer.foot(true), even: writer.foot(false) },
        children: [...writer.top(document), ...fitting(document.blocks, most).flatMap((block) => writer.block(block))],
      },
    ],
  });
  return new Uint8Array(await docx.Packer.toArrayBuffer(file));
}
