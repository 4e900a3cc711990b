import { readMarker, type Marker, type MarkerClass } from './markers.js';
import { isSignatureLine, type Body, type Paragraph } from './paragraphs.js';

/** A marker at its place; null where a copy has lost it. */
export interface Mark {
  readonly start: number;
  readonly marker: Marker | null;
  readonly level: number;
  readonly length: number;
}

interface Step {
  readonly class: MarkerClass;
  value: number;
}

const CANDIDATE =
  /第 ?[一二三四五六七八九十百零〇\d]{1,5} ?(?:章|节|条|部分)|[一二三四五六七八九十]{1,3} ?[、.'’]|【[一二三四五六七八九十]】|\( ?[一二三四五六七八九十]{1,3} ?\)|\d{1,2} ?[.、]/g;
const STOP =
  /^(?:附件?\s*\d*\s*[:: ]|附件\s*\d*$|抄送|主送|\(?此件|\(?联系人|联系电话|联系人|特此(?:通知|公告|通告)|(?:.{0,12})办公室.{0,8}印发$|公开(?:方式|属性|类别)[::])/;
/** Who signed and when, in text that has lost its lines. */
const SIGNED_INSIDE =
  / [\u4e00-\u9fff]{4,24}(?:局|委|办公室|政府|厅|部|党组|党委|组|中心|学校|会) ?(?:19|20)\d\d ?年 ?\d{1,2} ?月 ?\d{1,2} ?日(?= |\(|$)/;
const CLOSING =
  /^(?:各(?:单位|校|县|区|地|乡镇)[^。]{0,40}(?:完成情况|落实情况|进展情况|总结)[^。]{0,40}(?:报送?|前)|通过以上|通过上述|以上(?:意见|通知|方案)|请各(?:县|市|区|校|单位|地)[^。]{0,40}(?:贯彻|遵照|执行))/;

/** Follows the numbering: which classes are open, and how far each has counted. */
class Numbering {
  /** How far each class has counted in the whole text, for numbers that run on through several sections. */
  readonly last = new Map<MarkerClass, number>();
  readonly steps: Step[] = [];

  indexOf(marker: Marker): number {
    return this.steps.findIndex((step) => step.class === marker.class);
  }

  /** Says whether a marker inside a paragraph is the one that numbering expects there. */
  expects(marker: Marker): boolean {
    const index = this.indexOf(marker);
    if (index >= 0) return marker.value === this.steps[index]!.value + 1;
    const last = this.steps[this.steps.length - 1];
    const isNext = marker.value === 1 || (marker.class === 'arabic' && this.last.get('arabic') === marker.value - 1);
    return isNext && (last === undefined || marker.level > this.levelOf(last));
  }

  levelOf(step: Step): number {
    return { chapter: 1, han: 1, section: 2, parenHan: 2, article: 3, arabic: 3, parenArabic: 4, circled: 5 }[
      step.class
    ];
  }

  enter(marker: Marker): void {
    this.last.set(marker.class, marker.value);
    const index = this.indexOf(marker);
    if (index >= 0) this.steps.length = index + 1;
    else if (marker.level === 1)
      this.steps.length = marker.class === 'han' && this.steps[0]?.class === 'chapter' ? 1 : 0;
    if (index >= 0) this.steps[index]!.value = marker.value;
    else this.steps.push({ class: marker.class, value: marker.value });
  }
}

/** Markers in the middle of a paragraph: only where the one before has ended, and only in the order of counting. */
function marksInside(paragraph: Paragraph, from: number, numbering: Numbering, marks: Mark[]): void {
  const text = paragraph.text;
  let chunkStart = from;
  CANDIDATE.lastIndex = from;
  for (let match = CANDIDATE.exec(text); match !== null; match = CANDIDATE.exec(text)) {
    const marker = readMarker(text.slice(match.index, match.index + 24));
    if (marker === null || marker.level > 3 || !numbering.expects(marker)) continue;
    const before = text.slice(Math.max(0, match.index - 2), match.index);
    const chunk = text.slice(chunkStart, match.index);
    const isAfterEnd =
      /[。!?] ?$/.test(before) ||
      // …制定如下方案:一、… opens the numbering of text that has lost its lines.
      (marker.class === 'han' && numbering.steps.length === 0 && /[:] ?$/.test(before)) ||
      (/; ?$/.test(before) && numbering.steps[numbering.steps.length - 1]?.class === marker.class);
    const isAfterHeading =
      chunkStart > 0 &&
      chunk.length >= 2 &&
      chunk.length <= 45 &&
      !/[。;:!?]/.test(chunk) &&
      (/ $/.test(before) ||
        (numbering.indexOf(marker) < 0 && chunk.length <= 28 && marker.class !== 'han' && !/第$|[,、]$/.test(before)));
    if (!isAfterEnd && !isAfterHeading) continue;
    if (marker.class === 'article' && !isAfterEnd) continue;
    numbering.enter(marker);
    marks.push({ start: paragraph.start + match.index, marker, level: marker.level, length: marker.length });
    chunkStart = match.index + marker.length;
    CANDIDATE.lastIndex = chunkStart;
  }
}

/** Where the text under an entry ends for good: at a signature, an attachment or a closing line. */
function isStop(paragraph: Paragraph): boolean {
  return (
    paragraph.isTable || isSignatureLine(paragraph.text) || STOP.test(paragraph.text) || CLOSING.test(paragraph.text)
  );
}

export interface Found {
  readonly marks: readonly Mark[];
  readonly stops: readonly number[];
}

/** All markers of a body in order, and the places where text under them ends for good. */
export function findMarks(body: Body): Found {
  const numbering = new Numbering();
  const marks: Mark[] = [];
  const stops: number[] = [];
  let isInList = false;
  for (const paragraph of body.paragraphs) {
    if (isStop(paragraph)) {
      isInList = /^附件?/.test(paragraph.text);
      stops.push(paragraph.start);
      continue;
    }
    const signed = SIGNED_INSIDE.exec(paragraph.text);
    const marker = readMarker(paragraph.text);
    // The list of attachments counts 1. 2. 3. too, in short lines without an end.
    if (isInList && marker && marker.level >= 3 && paragraph.text.length < 60 && !/[。;]/.test(paragraph.text))
      continue;
    isInList = false;
    let from = 0;
    if (marker) {
      numbering.enter(marker);
      marks.push({ start: paragraph.start, marker, level: marker.level, length: marker.length });
      from = marker.length;
    }
    marksInside(paragraph, from, numbering, marks);
    if (signed) stops.push(paragraph.start + signed.index + 1);
  }
  return { marks, stops };
}

const LOST_HEADING = /^([^。,;:!?]{4,24})。(?=.)/;

function isLostItem(paragraph: Paragraph): boolean {
  return readMarker(paragraph.text) === null && LOST_HEADING.test(paragraph.text);
}

/** A list that begins at 2 has lost its 1: the paragraph under the heading above is the first item. */
export function restoreLost(body: Body, marks: readonly Mark[]): Mark[] {
  const restored: Mark[] = [];
  let next = 0;
  marks.forEach((mark, index) => {
    const before = marks[index - 1];
    if (
      before &&
      before.marker &&
      mark.marker &&
      mark.level === 3 &&
      mark.marker.class === 'arabic' &&
      mark.marker.value === 2 &&
      before.level < 3
    ) {
      while (next < body.paragraphs.length && body.paragraphs[next]!.start <= before.start) next += 1;
      let at = next;
      while (
        at < body.paragraphs.length &&
        body.paragraphs[at]!.start < mark.start &&
        !isLostItem(body.paragraphs[at]!)
      )
        at += 1;
      const lost = at < body.paragraphs.length && body.paragraphs[at]!.start < mark.start ? body.paragraphs[at]! : null;
      if (lost) restored.push({ start: lost.start, marker: null, level: 3, length: 0 });
    }
    restored.push(mark);
  });
  return restored;
}
