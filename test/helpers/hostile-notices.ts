/** Texts made to be slow: each shape is one unit over and over, or lines of it, as long as one asks. */

const repeated =
  (unit: string) =>
  (length: number): string =>
    unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

/** A heading in front makes the compiler take the rest for the text of a notice. */
const HEAD = '某市教育局关于印发《教学改革行动方案》的通知\n各县（区）教育局：\n一、重点任务\n';
const within =
  (shape: (length: number) => string) =>
  (length: number): string =>
    `${HEAD}${shape(Math.max(0, length - HEAD.length))}`;

const SENTENCE = '到2025年，全市建成不少于30所示范校，每校每学期开展2次教研活动（责任单位：市教育局）';

/** Shapes by name; each makes a text of about so many UTF-16 units. */
export const HOSTILE_SHAPES: Readonly<Record<string, (length: number) => string>> = {
  'open brackets': within(repeated('(')),
  'full-width open brackets': within(repeated('（')),
  'open brackets of units': within(repeated('（责任单位：')),
  'closed brackets': within(repeated('（市教育局）')),
  'nested brackets': within((length) => `${'（'.repeat(length / 2)}市教育局${'）'.repeat(length / 2)}`),
  'first-level markers': within(repeated('一、')),
  'second-level markers': within(repeated('（一）')),
  'arabic markers': within(repeated('1.')),
  'counted markers': within((length) => {
    let text = '';
    for (let i = 1; text.length < length; i = (i % 99) + 1) text += `${i}.办好学校。`;
    return text;
  }),
  articles: within((length) => {
    let text = '';
    for (let i = 1; text.length < length; i += 1) text += `第${i}条 各校应当开齐课程。\n`;
    return text;
  }),
  digits: within(repeated('7')),
  'digits and commas': within(repeated('1,')),
  'digits and points': within(repeated('1.5')),
  'chinese digits': within(repeated('一百二十')),
  'titles never closed': within(repeated('《')),
  titles: within(repeated('《关于教学的通知》')),
  'titles within titles': within(repeated('《关于印发《')),
  quotes: within(repeated('“三个课堂')),
  rhythms: within(repeated('每年')),
  each: within(repeated('每')),
  years: within(repeated('2025年')),
  dates: within(repeated('2025年6月30日前')),
  'date ranges': within(repeated('2023年1月-')),
  percent: within(repeated('达到98%以上，')),
  units: within(repeated('市教育局、')),
  organisations: within(repeated('某市教育局')),
  subjects: within(repeated('各学校要')),
  'one endless sentence': within(repeated(`${SENTENCE}，`)),
  'sentences on one line': within(repeated(`${SENTENCE}。`)),
  'goals parted by stops': within(repeated('不少于3所、')),
  spaces: within(repeated('到 2025 年 不 少 于 30 所 ')),
  'only spaces': within(repeated(' ')),
  'full-width spaces': within(repeated('\u3000')),
  'line ends': within(repeated('\n')),
  'carriage returns': within(repeated('\r\n')),
  'short lines': within(repeated('课\n')),
  'short lines with a number': within(repeated('1.课\n')),
  'page numbers': within(repeated('- 12 -\n')),
  'page marks': within((length) => {
    let text = '';
    for (let i = 1; text.length < length; i += 1)
      text += `${i}、${'学校要认真落实各项要求并持续改进教学管理'.repeat(5)}\n`;
    return text;
  }),
  tables: within(repeated('序号 | 任务 | 单位 | 时限\n')),
  tabs: within(repeated('课\t')),
  colons: within(repeated('责任单位：')),
  signatures: within(repeated('某市教育局\n2025年6月30日\n')),
  attachments: within(repeated('附件：1.任务清单\n')),
  'document numbers': within(repeated('教基〔2025〕7号')),
  'invisible characters': within(repeated('课\u200b')),
  'one character': within(repeated('课')),
  'homework rules': within(repeated('小学一至二年级不布置家庭书面作业，三到六年级每天至多60分钟，')),
  telephones: within(repeated('联系人：某某，联系电话：0738-2266125')),
  contacts: within(repeated('联系人：')),
  'head without a notice': repeated('教育局关于'),
  'title lines': repeated('某市教育局关于进一步加强\n'),
};
