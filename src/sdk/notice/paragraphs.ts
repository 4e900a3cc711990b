import { FlowBuilder, type Flow } from './flow.js';
import { readFullDate } from './dates.js';
import type { Line, Lines } from './lines.js';
import { readMarker } from './markers.js';

/** A paragraph of the body; places are those of the body's flow. */
export interface Paragraph {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Index of its first line among all lines. */
  readonly line: number;
  readonly isTable: boolean;
}

export interface Body {
  readonly flow: Flow;
  readonly paragraphs: readonly Paragraph[];
}

const ENDS = /[。!?;:…](?:[”"’)】》]{0,2})$/;
const ORG =
  /(?:局|委|委员会|办公室|政府|厅|部|党组|党委|工委|领导小组|专班|中心|学校|学院|研究院|督导室|教研室|小学|中学|幼儿园|协会|文明办|团市委|团县委|妇联|总工会|关工委|银行|公安局|法院|检察院|联席会议)(?:办公室)?(?:\(.{0,12}\))?$/;

/** A line that holds nothing but the name of an organisation, as under a document. */
export function isOrganisation(text: string): boolean {
  if (text.length > 80) return false;
  if (/(?:布局|格局|全局|大局|开局|干部|内部|全部|办学)$/.test(text)) return false;
  const plain = text.replace(/\s+/g, '');
  return (
    plain.length >= 4 &&
    plain.length <= 40 &&
    ORG.test(plain) &&
    !/[。,;:!?《》“”\d]/.test(plain) &&
    !/^(?:各|关于|印发|抄送|主送|附)/.test(plain)
  );
}

export function isSignatureLine(text: string): boolean {
  if (text.length > 80 || readMarker(text) !== null) return false;
  return readFullDate(text) !== null || (isOrganisation(text) && text.length <= 30);
}

/** The column at which a text was broken by hand, or null where lines are whole paragraphs. */
function wrapColumn(lines: readonly Line[]): number | null {
  const open = lines
    .filter((line) => line.text.length >= 16 && !ENDS.test(line.text) && readMarker(line.text) === null)
    .map((line) => line.columns);
  if (open.length < 5) return null;
  const counts = new Map<number, number>();
  for (const columns of open) {
    for (let column = columns; column <= columns + WRAP_SLACK; column += 1)
      counts.set(column, (counts.get(column) ?? 0) + 1);
  }
  let [best, most] = [0, 0];
  for (const [column, count] of counts)
    if (count > most || (count === most && column < best)) [best, most] = [column, count];
  return most >= open.length * 0.5 && best >= 40 && best <= 120 ? best : null;
}

/** Punctuation that may not begin a line, and half-width figures, make lines end a little early. */
const WRAP_SLACK = 4;
/** No heading runs as far as this; a line that does, and has no end, goes on. */
const LONG_LINE = 88;

function isTableLine(text: string): boolean {
  return text.length < 4000 && text.split(/\||\t| {3,}/).filter((cell) => cell.trim() !== '').length >= 3;
}

/** What is known of the paragraph that may go on. */
interface Open {
  readonly text: string;
  readonly lastColumns: number;
  readonly hasGap: boolean;
}

/** Says whether `line` goes on with the paragraph before it. */
function continues(open: Open, line: Line, width: number | null): boolean {
  if (line.isContinued) return true;
  if (open.text === '' || ENDS.test(open.text) || isSignatureLine(open.text)) return false;
  if (readMarker(line.text) !== null || isSignatureLine(line.text) || /^附件?\s*\d*[:: ]/.test(line.text)) return false;
  if (/[,、(“《]$/.test(open.text) || /^[,。;、)”》]/.test(line.text)) return true;
  const isUnfinished = /[。!?;]/.test(open.text) && !/^\(.*\)$/.test(line.text);
  if (isUnfinished) return !open.hasGap || !/^.{0,12}$/.test(line.text);
  if (open.hasGap) return false;
  return open.lastColumns >= (width === null ? LONG_LINE : width - WRAP_SLACK - 1);
}

/** Step 4: lines become paragraphs; breaks inside a sentence, and page marks with them, disappear. */
export function joinParagraphs({ flow, lines }: Lines): Body {
  const width = wrapColumn(lines);
  const builder = new FlowBuilder();
  const spans: { start: number; line: number; isTable: boolean }[] = [];
  let open: Open = { text: '', lastColumns: 0, hasGap: true };
  lines.forEach((line, index) => {
    if (line.text === '') {
      open = { ...open, hasGap: true };
      return;
    }
    const isTable = isTableLine(flow.text.slice(line.start, line.end));
    if (spans.length === 0 || isTable || spans[spans.length - 1]!.isTable || !continues(open, line, width)) {
      if (spans.length > 0) builder.unit('\n', flow.at[line.start]!);
      spans.push({ start: builder.length, line: index, isTable });
      open = { text: '', lastColumns: 0, hasGap: false };
    }
    builder.add(flow, line.start, line.end);
    // The tail is all that the next decision looks at, but for whether a sentence has ended before.
    const tail = (open.text + line.text).slice(-80);
    open = {
      text: /[。!?]/.test(open.text) && !/[。!?]/.test(tail) ? `。${tail}` : tail,
      lastColumns: line.columns,
      hasGap: false,
    };
  });
  const body = builder.build();
  const paragraphs = spans.map((span, index): Paragraph => {
    const next = spans[index + 1];
    const end = next ? next.start - 1 : body.text.length;
    return { ...span, end, text: body.text.slice(span.start, end) };
  });
  return { flow: body, paragraphs };
}
