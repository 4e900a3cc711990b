import { isUnitName, leadingUnits, splitNames } from './organisations.js';

/** Who leads and who joins in, from brackets and from the subject of a sentence. */
export interface Assignment {
  readonly leads: readonly string[];
  readonly partners: readonly string[];
}

/** A bracket, or a line of its own, that hands out work. Places are those of the text that was searched. */
export interface UnitBracket extends Assignment {
  readonly start: number;
  readonly end: number;
}

const LEAD =
  '牵头(?:单位|部门|科室|股室|处室|责任单位)?|责任(?:单位|部门|科室|股室|处室|主体)|负责(?:单位|部门|科室|股室)|主责(?:单位|部门)|主办(?:单位|科室)|承办(?:单位|科室)|落实单位|实施单位|主管(?:单位|科室)|完成单位|牵头和?(?:责任)?单位';
const PARTNER =
  '配合(?:单位|部门|科室|股室|处室)?|协办(?:单位|科室)|参与(?:单位|部门)|协同(?:单位|部门|科室)|协助(?:单位|部门)|参加单位|责任配合单位';
const KEY = new RegExp(`(${LEAD}|${PARTNER}) ?[:: ] ?`, 'g');
const OPEN = new RegExp(`[([〔【] ?(?=(?:${LEAD}|${PARTNER}) ?[:: ])`, 'g');
const IS_PARTNER = new RegExp(`^(?:${PARTNER})$`);
const BELOW = new RegExp(`^\\n ?(?:${PARTNER}) ?[:: ][^\\n]{0,200}`);
const LINE = new RegExp(`(?:^|\\n|[。; ]) ?(?=(?:${LEAD}) ?[:: ])`, 'g');

const TRAILING = /(?:等|负责|牵头|配合|落实|按职责分工(?:负责)?|分工负责|共同负责|具体负责|参与|参加|协同)+$/;

/** Clean names of a list of units. */
export function splitUnits(text: string): string[] {
  const clean = splitNames(text)
    .map((each) =>
      each
        .replace(/^(?:由|和|及|与|会同|以及)/, '')
        .replace(TRAILING, '')
        .trim(),
    )
    .filter((each) => each.length >= 2 && each.length <= 40);
  return [...new Set(clean)];
}

function readKeys(text: string): Assignment {
  const parts: { key: string; start: number; end: number }[] = [];
  KEY.lastIndex = 0;
  for (let match = KEY.exec(text); match !== null; match = KEY.exec(text))
    parts.push({ key: match[1]!, start: match.index, end: match.index + match[0].length });
  const leads: string[] = [];
  const partners: string[] = [];
  parts.forEach((part, index) => {
    const names = splitUnits(
      text
        .slice(part.end, parts[index + 1]?.start ?? text.length)
        .replace(/(?:完成|整改)?(?:时限|时间|期限) ?[:: ].*$/, ''),
    );
    (IS_PARTNER.test(part.key) ? partners : leads).push(...names);
  });
  return { leads: [...new Set(leads)], partners: [...new Set(partners)].filter((name) => !leads.includes(name)) };
}

const CLOSERS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '〔': '〕', '【': '】' };

function closeOf(text: string, open: number): number {
  const closer = CLOSERS[text[open]!]!;
  let depth = 0;
  for (let i = open; i < Math.min(text.length, open + 400); i += 1) {
    if (text[i] === text[open]) depth += 1;
    if (text[i] === closer) depth -= 1;
    if (depth === 0) return i + 1;
  }
  const end = text.indexOf('\n', open);
  return end < 0 ? text.length : end;
}

const GROUP = /[([〔【][^()[\]〔〕【】\n]{2,160}(?:[(][^()]{1,20}[)][^()[\]〔〕【】\n]{0,120}){0,6}[)\]〕】]/g;
const LEADS_OTHERS =
  /^([^:]{2,60}?)(?:牵头|负责|主办)(?:[,、;]?([^:]{2,90}?)(?:配合|参与|参加|协同|协助|落实))?(?:负责)?$/;

/** （A牵头，B、C配合）, （A、B按职责分工负责）, （A、B）: a bracket that holds nothing but units. */
function readGroup(inner: string): Assignment | null {
  const plain = inner.replace(/[。\s]+$/g, '').replace(/^(?:由)/, '');
  const parted = LEADS_OTHERS.exec(plain);
  const leads = splitUnits(parted ? parted[1]! : plain);
  const partners = parted?.[2] ? splitUnits(parted[2]) : [];
  if (leads.length === 0 || ![...leads, ...partners].every((each) => isUnitName(each))) return null;
  return { leads, partners: partners.filter((name) => !leads.includes(name)) };
}

function readGroups(text: string, taken: readonly UnitBracket[]): UnitBracket[] {
  const found: UnitBracket[] = [];
  let next = 0;
  GROUP.lastIndex = 0;
  for (let match = GROUP.exec(text); match !== null; match = GROUP.exec(text)) {
    const end = match.index + match[0].length;
    while (next < taken.length && taken[next]!.end <= match.index) next += 1;
    if (next < taken.length && taken[next]!.start < end) continue;
    const isLast = /^ *(?:[。;]|\n|$)/.test(text.slice(end, end + 3));
    const isBehind = /[。;] *$/.test(text.slice(Math.max(0, match.index - 3), match.index));
    if (!isLast && !isBehind) continue;
    const group = readGroup(match[0].slice(1, -1));
    // A short bracket behind a word explains it: 教研机构(教师发展机构).
    if (group && (isBehind || /(?:牵头|负责|配合)/.test(match[0]) || group.leads.length > 1))
      found.push({ start: match.index, end, ...group });
  }
  return found;
}

/** Brackets of the kind （责任单位：…；配合单位：…）, brackets of units alone, and lines that begin with such a key. */
export function readUnitBrackets(text: string): UnitBracket[] {
  const found: UnitBracket[] = [];
  OPEN.lastIndex = 0;
  for (let match = OPEN.exec(text); match !== null; match = OPEN.exec(text)) {
    const end = closeOf(text, match.index);
    found.push({ start: match.index, end, ...readKeys(text.slice(match.index + 1, end - 1)) });
    OPEN.lastIndex = end;
  }
  const keyed = found.length;
  let next = 0;
  LINE.lastIndex = 0;
  for (let match = LINE.exec(text); match !== null; match = LINE.exec(text)) {
    const start = match.index + match[0].length;
    while (next < keyed && found[next]!.end <= start) next += 1;
    if (next < keyed && found[next]!.start <= start) continue;
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    // The partners often stand on the line below.
    const below = BELOW.exec(text.slice(end, end + 240));
    if (below) end += below[0].length;
    found.push({ start, end, ...readKeys(text.slice(start, end).replace(/。$/, '')) });
    LINE.lastIndex = Math.max(end, start + 1);
  }
  found.sort((a, b) => a.start - b.start);
  for (const each of readGroups(text, [...found])) found.push(each);
  return found.filter((each) => each.leads.length > 0 || each.partners.length > 0).sort((a, b) => a.start - b.start);
}

const POINT =
  /^(?:\(?\d{1,2}[).、]|[①-⑳]|[一二三四五六七八九十]是要?|\([一二三四五六七八九十]\)|首先|其次|同时|此外|其中|另外)[,、]?/;
/** 重点做到以下三点： before the first of them. */
export const INTRODUCED = /^[^。:]{0,24}:(?=一是|\(1\)|①|1[.、])/;
const TIME =
  /^(?:(?:到|在|于|从|自)?(?:(?:19|20)\d\d年|每[一二两三四五六七八九十半\d]{0,2}个?(?:学年|学期|年|季度|月|周|天))[^,。;:]{0,14},|每[一二两三四五六七八九十\d]{0,2}个?(?:学年|学期|年|月|周)|[^,。;:]{2,14}(?:前|后|末|底|初|期间|时|中|起|以来),)/;
const HANDED =
  /由([^,。;:“”]{2,24}?)(?:牵头|负责|统一组织|具体负责|组织实施|主办)(?:[,、]?([^,。;:“”]{2,30}?)(?:配合|协助|参与|协同))?/;
const TOGETHER = /^([^。;:“”]{2,40}?)牵头[,、]?([^。;:“”]{2,60}?)(?:配合|参与|参加|协同|协助)/;

/** The units that a sentence makes responsible: 由…牵头, or the subject in front of 要, 应, 负责 … */
export function readSubject(sentence: string): Assignment {
  const text = sentence.replace(INTRODUCED, '').replace(POINT, '');
  for (const match of [TOGETHER.exec(text), HANDED.exec(text)]) {
    if (!match) continue;
    const leads = splitUnits(match[1]!.replace(/(?:共同|统一|分别)$/, ''));
    const partners = match[2] ? splitUnits(match[2]).filter((each) => isUnitName(each)) : [];
    if (leads.length > 0 && leads.every((name) => isUnitName(name))) return { leads, partners };
  }
  const leads = leadingUnits(text);
  return { leads: leads.length > 0 ? leads : leadingUnits(text.replace(TIME, '').replace(POINT, '')), partners: [] };
}
