import { wordNumeral } from './docx-numerals.js';

interface Level {
  readonly start: number;
  readonly format: string;
  /** The pattern as XML text, `%1、`. */
  readonly pattern: string;
  readonly suffix: string;
}

interface NumberedList {
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly overrides: ReadonlyMap<number, number>;
}

interface Place {
  readonly numId: string;
  readonly level: number;
}

const attributeOf = (xml: string, tag: string, name = 'w:val'): string | undefined =>
  new RegExp(`<${tag}\\b[^>]*?\\s${name}="([^"]*)"`).exec(xml)?.[1];

function blocksOf(xml: string, tag: string): string[] {
  return xml.match(new RegExp(`<${tag}\\b(?:[^>]*[^/])?>[^]*?</${tag}>`, 'g')) ?? [];
}

function readLevels(xml: string): Map<number, Level> {
  return new Map(
    blocksOf(xml, 'w:lvl').map((level) => [
      Number(attributeOf(level, 'w:lvl', 'w:ilvl') ?? 0),
      {
        start: Number(attributeOf(level, 'w:start') ?? 1),
        format: attributeOf(level, 'w:numFmt') ?? 'decimal',
        pattern: attributeOf(level, 'w:lvlText') ?? '',
        suffix: attributeOf(level, 'w:suff') ?? 'tab',
      },
    ]),
  );
}

/** Lists of `word/numbering.xml` by their `w:numId`. */
function readLists(xml: string): Map<string, NumberedList> {
  const abstracts = new Map(
    blocksOf(xml, 'w:abstractNum').map((each) => [
      attributeOf(each, 'w:abstractNum', 'w:abstractNumId') ?? '',
      readLevels(each),
    ]),
  );
  return new Map(
    blocksOf(xml, 'w:num').map((each) => {
      const abstractId = attributeOf(each, 'w:abstractNumId') ?? '';
      const overrides = blocksOf(each, 'w:lvlOverride').flatMap((override): [number, number][] => {
        const start = attributeOf(override, 'w:startOverride');
        return start === undefined
          ? []
          : [[Number(attributeOf(override, 'w:lvlOverride', 'w:ilvl') ?? 0), Number(start)]];
      });
      const levels = new Map([...(abstracts.get(abstractId) ?? []), ...readLevels(each)]);
      return [attributeOf(each, 'w:num', 'w:numId') ?? '', { abstractId, levels, overrides: new Map(overrides) }];
    }),
  );
}

/** Numbering that paragraph styles carry, `w:basedOn` followed. */
function readStyles(xml: string): (styleId: string | undefined) => Partial<Place> {
  const styles = new Map(
    blocksOf(xml, 'w:style').map((each) => [
      attributeOf(each, 'w:style', 'w:styleId') ?? '',
      { base: attributeOf(each, 'w:basedOn'), place: placeIn(blocksOf(each, 'w:pPr').join('')) },
    ]),
  );
  const find = (styleId: string | undefined, depth = 0): Partial<Place> => {
    const style = styleId === undefined || depth > 20 ? undefined : styles.get(styleId);
    return style ? { ...find(style.base, depth + 1), ...style.place } : {};
  };
  return (styleId) => find(styleId);
}

function placeIn(properties: string): Partial<Place> {
  const numbering = blocksOf(properties, 'w:numPr').join('');
  const [numId, level] = [attributeOf(numbering, 'w:numId'), attributeOf(numbering, 'w:ilvl')];
  return { ...(numId === undefined ? {} : { numId }), ...(level === undefined ? {} : { level: Number(level) }) };
}

/** Counts on, list by list; lists of one abstract kind share their counters, as Word does. */
class Counters {
  private readonly values = new Map<string, number[]>();
  private readonly started = new Set<string>();

  next(list: NumberedList, place: Place): number[] {
    const values = this.values.get(list.abstractId) ?? [];
    this.values.set(list.abstractId, values);
    const { level } = place;
    const key = `${place.numId}:${level}`;
    const override = this.started.has(key) ? undefined : list.overrides.get(level);
    this.started.add(key);
    const startOf = (at: number): number => list.levels.get(at)?.start ?? 1;
    values[level] = override ?? (values[level] === undefined ? startOf(level) : values[level] + 1);
    values.length = level + 1;
    for (let at = 0; at < level; at += 1) values[at] ??= startOf(at);
    return values;
  }
}

/** The marker as XML text, or the empty string for a bullet. */
function markerOf(list: NumberedList, level: Level, values: readonly number[]): string {
  if (level.format === 'bullet') return '';
  const marker = level.pattern.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    return wordNumeral(values[at] ?? 1, list.levels.get(at)?.format ?? 'decimal') ?? '';
  });
  // `1.` before a figure would read as a decimal: what Word shows as a gap stays a gap.
  return marker !== '' && level.suffix !== 'nothing' && /[\w.]$/.test(marker) ? `${marker} ` : marker;
}

/**
 * Writes Word's automatic numbers (一、 （一） 1.) into the text of `word/document.xml`: readers of raw text lose them, and
 * with them the outline of the notice.
 */
export function writeOutNumbers(document: string, numbering: string, styles: string): string {
  const lists = readLists(numbering);
  if (lists.size === 0) return document;
  const styleOf = readStyles(styles);
  const counters = new Counters();
  const current = document.replace(/<w:pPrChange\b[^]*?<\/w:pPrChange>/g, '');
  return current.replace(/<w:pPr>[^]*?<\/w:pPr>/g, (properties) => {
    const place = { level: 0, ...styleOf(attributeOf(properties, 'w:pStyle')), ...placeIn(properties) };
    const list = place.numId === undefined ? undefined : lists.get(place.numId);
    const level = list?.levels.get(place.level);
    if (!list || !level || place.numId === undefined) return properties;
    const marker = markerOf(list, level, counters.next(list, { numId: place.numId, level: place.level }));
    return marker === '' ? properties : `${properties}<w:r><w:t xml:space="preserve">${marker}</w:t></w:r>`;
  });
}
