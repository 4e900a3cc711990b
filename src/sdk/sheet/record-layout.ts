/** The one sheet of records: what its columns are called, in order. */

/** The sheet's name in our own workbook. */
export const RECORD_SHEET = '活动记录';

/** Heads of our own sheet. What a person fills in stands first, what the program needs to read it back last. */
export const RECORD_HEADS = {
  number: '序号',
  on: '日期',
  kind: '类型',
  unit: '单位',
  person: '人员',
  quantity: '数量',
  measure: '计量单位',
  of: '总数',
  note: '内容',
  finding: '问题',
  due: '整改期限',
  findingState: '问题状态',
  followedOn: '整改日期',
  followUp: '整改情况',
  settled: '整改到位',
  evidence: '佐证材料',
  url: '佐证网址',
  evidenceOn: '佐证日期',
  visibility: '公开范围',
  state: '记录状态',
  revision: '版次',
  targets: '对应指标',
  id: '记录编号（请勿改动）',
  unitId: '单位编号',
  personId: '人员编号',
  findingId: '问题编号',
  evidenceId: '佐证编号',
} as const;
export type RecordColumn = keyof typeof RECORD_HEADS;

/** What people call the columns of sheets of their own. */
const OTHER_HEADS: Partial<Record<RecordColumn, RegExp>> = {
  on: /^(?:活动|检查|视导|下校|到校|听课|培训|督导|开展|发生|家访)?(?:日期|时间)$|^date$/i,
  kind: /^(?:活动|记录|工作|检查)?(?:类型|类别|种类)$|^kind$/i,
  unit: /^(?:受检|被检|被检查|受访|所在|所属|视导|填报|责任)?(?:单位|学校|校园|园校|学校名称|单位名称)$|^unit$/i,
  person: /^(?:人员|检查|视导|听课|参加|执行)?(?:人员?|人员代号|教研员|代号)$|^视导员$|^督学$|^教师$|^person$/i,
  quantity: /^(?:数量|天数|节数|学时数?|课时数?|次数|人数|场次)(?:\(.{1,6}\))?$|^quantity$/i,
  of: /^(?:总数|总人数|应测人数|应到人数|共有)(?:\(.{1,6}\))?$/,
  note: /^(?:活动|检查|视导|听课|培训|工作)?(?:内容|说明|情况|备注|主题|情况说明)$|^note$/i,
  finding: /^(?:发现|存在|检查发现|主要|反馈)?的?(?:主要)?问题(?:描述|内容|清单)?$/,
  due: /^(?:整改|完成|办结)(?:期限|时限|截止日期|要求时间)$|^限期$/,
  followedOn: /^(?:整改|办结|销号)(?:完成)?(?:日期|时间)$/,
  followUp: /^整改(?:落实|进展|结果)?(?:情况|措施|结果)?$/,
  settled: /^(?:是否)?(?:已?整改|落实)(?:到位|完成|完毕)(?:情况)?$|^是否(?:完成|到位|销号|整改)$|^整改状态$|^销号$/,
  evidence: /^(?:佐证|证明|附件|支撑)(?:材料|名称)?$/,
  url: /^(?:佐证|材料|附件)?(?:网址|链接|地址)$/,
};

const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s*:]+/g, '')
    .replace(/\(请勿改动\)$/, '');
const OWN = new Map((Object.keys(RECORD_HEADS) as RecordColumn[]).map((key) => [bare(RECORD_HEADS[key]), key]));

/** The column that a head names: one of our own, or what people call it; undefined for any other text. */
export function columnNamed(head: string): RecordColumn | undefined {
  const text = bare(head);
  if (text === '' || text.length > 14) return undefined;
  const own = OWN.get(text);
  if (own) return own;
  return (Object.keys(OTHER_HEADS) as RecordColumn[]).find((key) => OTHER_HEADS[key]!.test(text));
}

/** Words of a record's state in the sheet: it stands, was corrected since, or was taken away. */
export const RECORD_STATES = { standing: '现行', corrected: '已更正', deleted: '已删除' } as const;
/** Words of a finding's state, and of yes and no. */
export const FINDING_STATES = { open: '待整改', overdue: '已逾期', settled: '已整改' } as const;
export const YES = '是';
export const NO = '否';
export const VISIBILITIES = { internal: '内部', public: '公开' } as const;
