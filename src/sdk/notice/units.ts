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
const LINE = new RegExp(`(?:^|\\n|。) ?(?=(?:${LEAD}) ?[:: ])`, 'g');

/** Names parted by 、 ， ； or spaces; not inside a bracket that belongs to a name. */
export function splitUnits(text: string): string[] {
  const names: string[] = [];
  let depth = 0;
  let name = '';
  for (const unit of text) {
    if (unit === '(') depth += 1;
    if (unit === ')') depth -= 1;
    if (depth <= 0 && /[、,;。\s]/.test(unit)) {
      names.push(name);
      name = '';
    } else name += unit;
  }
  names.push(name);
  const clean = names
    .map((each) =>
      each.replace(/^(?:由|和|及|与|会同|以及)|(?:等|负责|牵头|配合|分工负责|按职责分工负责)+$/g, '').trim(),
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

/** Brackets of the kind （责任单位：…；配合单位：…）, and lines that begin so. */
export function readUnitBrackets(text: string): UnitBracket[] {
  const found: UnitBracket[] = [];
  OPEN.lastIndex = 0;
  for (let match = OPEN.exec(text); match !== null; match = OPEN.exec(text)) {
    const end = closeOf(text, match.index);
    found.push({ start: match.index, end, ...readKeys(text.slice(match.index + 1, end - 1)) });
    OPEN.lastIndex = end;
  }
  LINE.lastIndex = 0;
  for (let match = LINE.exec(text); match !== null; match = LINE.exec(text)) {
    const start = match.index + match[0].length;
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    // The partners often stand on the line below.
    const below = new RegExp(`^\\n ?(?:${PARTNER}) ?[:: ][^\\n]{0,200}`).exec(text.slice(end, end + 240));
    if (below) end += below[0].length;
    found.push({ start, end, ...readKeys(text.slice(start, end).replace(/。$/, '')) });
    LINE.lastIndex = Math.max(end, start + 1);
  }
  return found.filter((each) => each.leads.length > 0 || each.partners.length > 0).sort((a, b) => a.start - b.start);
}

const SUFFIX =
  '(?:教育局|体局|局|教育行政部门|行政部门|职能部门|部门|教科研机构|教研机构|机构|教育督导室|督导室|教研室|教师进修学校|进修学校|教师发展中心|指导中心|中心|电教馆|总校|中心校|中小学校|各中小学|中小学|各学校|学校|各校|各园|幼儿园|小学|中学|高中|领导小组|专班|工作室|科室|股室|办公室|党组|党委|党支部|科|股|委|政府|乡镇|街道|各地|各单位|单位|教研组|备课组|年级组|校长|园长|教研员|班主任|教师|班子成员|县区|市、区\\)|学区|集团|家长委员会)';
const MODAL =
  '(?:要|应|须|必须|需|负责|牵头|会同|定期|统筹|组织|每|按|将|可|严格|认真|制定|建立|落实|指导|督促|及时|对|把|在|根据|结合|至少|全面|切实|加强|积极|做好|开展|配合|承担|具体|于|依据|参照|安排|深入|不得|设立|成立|配备|完成|报|确定|利用|立足|充分|加大|探索|完善|围绕|坚持|明确|推进|共同|主动|联合|协同|原则上|为|注重|实施|召开|研究|向|年|进一步|通过|选派|遴选|集中)';
const SUBJECT = new RegExp(
  `^(?:同时,|此外,|其中,|由)?((?:各|市|县|区|局|校|省|全市|全县|全区|乡|镇|教育|中小学|学校|幼儿园|[\\u4e00-\\u9fff]{2,8}(?:市|县|区|镇|乡))?[^,。;:!?“”《》\\d]{0,26}?${SUFFIX}(?:\\([^()]{1,14}\\))?(?:(?:、|和|及|与|,)[^,。;:“”《》\\d]{0,16}?${SUFFIX}(?:\\([^()]{1,14}\\))?){0,4})(?=${MODAL})`,
);
const NOT_SUBJECT =
  /^(?:加强|推进|完善|建立|落实|健全|鼓励|支持|引导|指导|组织|开展|深化|实施|提高|提升|强化|充分|切实|严格|全面|积极|坚持|对|把|将|在|以|为|通过|按照|根据|结合|依托|发挥|推动|促进|优化|创新|探索|进一步|继续|规范|保障|确保|围绕|利用|聚焦|统筹|督促|要求|从|使|让|每所|每个|每位|每名|不得|严禁|各类|多种|原则上|注重|培养|打造|扩大|有|新建|力争|遴选|完成|定期|做好|制定|认真|明确|整合|立足|选派|选聘|鼓励和|任何|形成|逐步|不断|大力|着力|深入|具有|符合|面向|到|自|经|由于|凡|成立以?)/;
const HANDED =
  /由([^,。;:“”]{2,24}?)(?:牵头|负责|统一组织|具体负责|组织实施|主办)(?:[,、]?([^,。;:“”]{2,30}?)(?:配合|协助|参与|协同))?/;

/** The units that a sentence makes responsible: 由…牵头, or the subject in front of 要, 应, 负责 … */
export function readSubject(sentence: string): Assignment {
  const text = sentence.replace(/^[\s\n]+/, '');
  const handed = HANDED.exec(text);
  if (handed) {
    const leads = splitUnits(handed[1]!.replace(/(?:共同|统一|分别)$/, ''));
    if (leads.every((name) => new RegExp(`${SUFFIX}(?:\\(.*\\))?$`).test(name)))
      return { leads, partners: handed[2] ? splitUnits(handed[2]) : [] };
  }
  const match = SUBJECT.exec(text.slice(0, 90));
  if (!match || NOT_SUBJECT.test(match[1]!)) return { leads: [], partners: [] };
  const whole = match[1]!.replace(/^(?:同时|此外|其中|由)/, '');
  return {
    leads: splitUnits(whole.replace(/(?:和|及|与)(?=(?:各|市|县|学校|教师|家长|中小学|幼儿园))/g, '、')),
    partners: [],
  };
}
