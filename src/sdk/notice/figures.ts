import { CHINESE_DIGITS, readNumeral } from './numerals.js';

/** A figure with its unit and the words bound to it. Places are those of the sentence. */
export interface Figure {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly valueMax: number | null;
  readonly unit: string;
  /** 以上, 以内, 左右 … behind the unit, or the empty string. */
  readonly suffix: string;
  readonly isHan: boolean;
  readonly isRough: boolean;
}

const UNITS = [
  '个百分点',
  '百分点',
  '平方公里',
  '平方米',
  '公里',
  '学年',
  '学期',
  '学时',
  '课时',
  '个小时',
  '小时',
  '分钟',
  '个月',
  '个工作日',
  '工作日',
  '个学期',
  '个学时',
  '个课时',
  '万元',
  '万人次',
  '万平方米',
  '万人',
  '万字',
  '万册',
  '万名',
  '万个',
  '万套',
  '万亩',
  '万本',
  '万件',
  '亿元',
  '元',
  '人次',
  '学位',
  '周岁',
  '周',
  '天',
  '日',
  '年',
  '月',
  '岁',
  '次',
  '节',
  '场',
  '篇',
  '本',
  '册',
  '期',
  '届',
  '轮',
  '名',
  '位',
  '人',
  '个',
  '所',
  '处',
  '项',
  '门',
  '间',
  '座',
  '套',
  '台',
  '张',
  '块',
  '支',
  '只',
  '户',
  '班',
  '家',
  '件',
  '条',
  '例',
  '倍',
  '对',
  '组',
  '亩',
  '米',
  '份',
  '部',
  '堂',
  '种',
  '类',
  '级',
  '字',
  '分',
  '秒',
  '辆',
  '颗',
  '幅',
  '首',
  '克',
  '遍',
  '批',
  '英寸',
  '片',
  '%',
  '‰',
  '成',
];
const NUMBER = `(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?(?:[百千]|[万亿](?![元人平字册名个套亩本件]))?|[${CHINESE_DIGITS}]+`;
/** What begins another word: 三个课堂 counts, 一周期 and 两支持 do not. */
const BEGINS_WORD: Readonly<Record<string, string>> = {
  周: '期边',
  年: '级代轮',
  日: '常',
  人: '才民事格生文',
  条: '件',
  节: '约日奏能',
  期: '间末中望',
  部: '分门署长委',
  本: '地校区级着土次',
  台: '账',
  支: '持撑部援付',
  班: '主子级',
  家: '长庭访风教',
  对: '照口接一标于其',
  组: '织长建',
  户: '外',
  场: '所地景馆',
  轮: '训岗流换值',
  名: '额著称誉',
  所: '有需属在',
  处: '理罚分置于室',
  批: '改阅评准',
  种: '子植',
  分: '别析类层钟级为工布散数校',
  元: '旦素',
  天: '津然',
  成: '立果效功长为员都绩就人本',
  门: '户',
  项: '目',
  位: '置一育',
  个: '别性',
  座: '谈右',
  例: '如',
  倍: '增',
  首: '先批',
};
const UNIT = UNITS.map((unit) => (BEGINS_WORD[unit] ? `${unit}(?![${BEGINS_WORD[unit]}])` : unit)).join('|');
const FIGURE = new RegExp(
  `(百分之)?(${NUMBER})(余|多|来)?(%)?(?:(?:米|万元|元|人|个|名|所|分钟|小时|天|次|节)(?=(?:至|到|-|~)\\d))?(?: ?(?:至|到|-|~) ?(?:百分之)?(${NUMBER})(余|多)?)?”? ?(${UNIT})?(余|多)?(及以上|或以上|以上|及以下|或以下|以下|以内|之内|左右|上下|内(?=[,。;、完响修办送答反回处报上到]|$))?`,
  'g',
);

/** A list of figures that share one unit: 60、80天. */
const SHARED = new RegExp(`^((?:${NUMBER})%?)((?:、(?:${NUMBER})%?)+|(?:和|与|及)(?:${NUMBER})%?) ?(${UNIT})`);

const PLAIN_UNIT: Readonly<Record<string, string>> = {
  个小时: '小时',
  个工作日: '工作日',
  个学期: '学期',
  个学时: '学时',
  个课时: '课时',
  百分点: '个百分点',
};

function toUnit(raw: string | undefined, isPercent: boolean): string {
  if (isPercent) return '%';
  return raw === undefined ? '' : (PLAIN_UNIT[raw] ?? raw);
}

function toFigure(match: RegExpExecArray): Figure | null {
  const isPercent = match[1] !== undefined || match[4] !== undefined || match[7] === '%';
  let value = readNumeral(match[2]!);
  let valueMax = match[5] === undefined ? null : readNumeral(match[5]);
  // 一两项, 三五年: neighbours in counting mean about so many.
  if (/^[一二三四五六七八九两]{2}$/.test(match[2]!)) return null;
  if (value === null || (match[5] !== undefined && valueMax === null)) return null;
  let unit = toUnit(match[7], isPercent);
  if (unit === '成') [value, valueMax, unit] = [value * 10, valueMax === null ? null : valueMax * 10, '%'];
  // 十几 and 五六 are no ranges; a second figure that is not larger is none either.
  if (valueMax !== null && valueMax <= value) valueMax = null;
  return {
    start: match.index,
    end: match.index + match[0].length,
    value,
    valueMax,
    unit,
    suffix: match[9] ?? '',
    isHan: !/\d/.test(match[2]!) && match[1] === undefined,
    isRough: match[3] !== undefined || match[6] !== undefined || match[8] !== undefined,
  };
}

/** All figures of a sentence whose names are masked. A shared unit is handed to each figure of its list. */
export function readFigures(masked: string): Figure[] {
  const figures: Figure[] = [];
  if (!/[\d一二两三四五六七八九十百千]/.test(masked)) return figures;
  FIGURE.lastIndex = 0;
  for (let match = FIGURE.exec(masked); match !== null; match = FIGURE.exec(masked)) {
    const shared = SHARED.exec(masked.slice(match.index, match.index + 40));
    if (shared && match[7] !== shared[3]) {
      figures.push(...sharedFigures(masked, match.index, shared));
      FIGURE.lastIndex = match.index + shared[0].length;
      const tail = /^(?:以上|以内|以下|左右)/.exec(masked.slice(FIGURE.lastIndex));
      if (tail) {
        for (const figure of figures.slice(-2))
          figures[figures.indexOf(figure)] = { ...figure, suffix: tail[0], end: FIGURE.lastIndex + tail[0].length };
      }
      continue;
    }
    const figure = toFigure(match);
    if (figure) figures.push(figure);
  }
  return figures;
}

function sharedFigures(masked: string, start: number, shared: RegExpExecArray): Figure[] {
  const figures: Figure[] = [];
  const end = start + shared[0].length;
  const part = new RegExp(NUMBER, 'g');
  const list = masked.slice(start, end - shared[3]!.length);
  for (let match = part.exec(list); match !== null; match = part.exec(list)) {
    const value = readNumeral(match[0]);
    if (value === null) continue;
    figures.push({
      start: start + match.index,
      end,
      value,
      valueMax: null,
      unit: toUnit(shared[3], list.includes('%')),
      suffix: '',
      isHan: !/\d/.test(match[0]),
      isRough: false,
    });
  }
  return figures;
}
