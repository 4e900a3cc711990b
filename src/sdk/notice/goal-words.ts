import type { Comparator } from '../model/index.js';

/** The words that turn a figure into a goal, and those that do not. */

interface Bound {
  readonly comparator: Comparator;
  readonly isStrict: boolean;
  /** A bound that is always a goal; 达 and 超过 may also describe how things are. */
  readonly isFirm: boolean;
}

const GAP = '(?:[^,;。:\\d]|每\\d)';
const LEFT: readonly (readonly [RegExp, Bound])[] = [
  [
    new RegExp(
      `(?:不超过|不高于|不多于|不大于|不得?(?:超过|超出|高于|多于|大于)|不(?:应|能|要|可|宜)(?:超过|高于|多于|大于)|原则上不超过|最多|至多|最高|最长|控制在|限制在|压减(?:到|至)|压缩(?:到|至)|降(?:低)?(?:到|至)|下降(?:到|至)|减(?:少)?(?:到|至))${GAP}{0,16}$`,
    ),
    { comparator: 'atMost', isStrict: false, isFirm: true },
  ],
  [
    new RegExp(
      `(?:不少于|不低于|不小于|不下于|不短于|不得?(?:少于|低于|小于|短于)|不(?:应|能|可|宜)(?:少于|低于|小于)|至少|最少|起码|最低|保底|不早于)${GAP}{0,22}$`,
    ),
    { comparator: 'atLeast', isStrict: false, isFirm: true },
  ],
  [/(?:可占|可拿出|允许[^,;。:\d]{0,14})[^,;。:、\d]{0,14}$/, { comparator: 'atMost', isStrict: false, isFirm: true }],
  [/[≤≦] ?$/, { comparator: 'atMost', isStrict: false, isFirm: true }],
  [/[≥≧] ?$/, { comparator: 'atLeast', isStrict: false, isFirm: true }],
  [
    /(?:大于|多于|高于|超过|突破|优于|长于)[^,;。:、\d]{0,14}$/,
    { comparator: 'atLeast', isStrict: true, isFirm: false },
  ],
  [/(?:低于|少于|小于|短于|不足|不到)[^,;。:、\d]{0,8}$/, { comparator: 'atMost', isStrict: true, isFirm: false }],
  [
    /(?:达到|达|(?:提高|提升|增加|扩大|增长|上升|调整|优化|整合|增|升|提)(?:到|至)|保持在|稳定在|巩固在|保持|为|占比|占|均?在|实现|完成|力争|确保)[^,;。:、\d的]{0,8}$/,
    { comparator: 'atLeast', isStrict: false, isFirm: false },
  ],
];

/** The bound that stands before a figure, nearest first. */
export function boundBefore(left: string): Bound | null {
  for (const [pattern, bound] of LEFT) if (pattern.test(left)) return bound;
  return null;
}

/** The bound in the words right behind a unit. */
export function boundBehind(suffix: string): Bound | null {
  if (/以上/.test(suffix)) return { comparator: 'atLeast', isStrict: false, isFirm: true };
  if (/内|以下/.test(suffix)) return { comparator: 'atMost', isStrict: false, isFirm: true };
  return null;
}

/** How things are, not how they shall be. */
export const STATUS_QUO =
  /(?:目前|现有|现已|已有|已建成|已达|已经|截至|截止|共有|累计|(?:^|[^较比在])(?:去年|上年)|以来|曾|仍有|存在|先后|荣获|获评|被评为|调查显示|期间[^,]{0,6}(?:建成|完成了)|了\d|完成了|达到了|建成了|实现了|增长了|提高了)/;
export const FUTURE =
  /(?:力争|确保|将|要|应|须|计划|拟|努力|争取|目标|到(?:19|20)\d\d|年底|前(?:完成|实现|达到)|以上|不少于|不低于|至少)/;

/** A span of years that says how long a plan runs. */
export const HORIZON_BEFORE =
  /(?:用|经过|通过|历时|未来|今后|近|前|后|为期|利用|力争|争取|再用|新一轮|过去|在|每隔|一至|两至|十|以来)[^,。;]{0,3}$/;
export const HORIZON_BEHIND =
  /^(?:左右)?(?:的?(?:时间|努力|行动|规划|计划|建设|发展|目标|左右的?时间|实践|探索|周期内)|内|来|后|以来|期间|为期|期|一贯制|制|级|前)/;

/** Verbs whose count is a goal by itself. */
export const ACTION =
  /(?:新建|新增|改建|扩建|迁建|续建|建设|建成|建立|打造|创建|创设|创成|争创|培育|培养|培训|轮训|遴选|选派|选拔|选树|选聘|评选|评定|认定|组织|开展|举办|召开|设立|设置|配备|配齐|配足|补充|引进|招聘|招收|招录|完成|改造|安排|开设|推出|形成|命名|表彰|聘请|组建|覆盖|投入|减少|增加|增设|扩增|提供|保留|撤并|消除|派出|选送|推荐|征集|推广|立项|出版|录制|开发|研制|交流|走访|听课|评课|调研|撰写|阅读|参加|承担|指导|帮扶|结对|联系|落实|实施|安装|购置|购买|更新|添置|确定|储备|成立|建好|办好|建|设|招|聘|进行|保证|举行|用好|观摩|研修|跟岗|集中|脱产|举办|邀请|做到|上好|读|写|听|撰|推选|实行|利用|开放|指定|选定|选择|掌握|规范|保证|形成|获|评为|划定|举行|确立|整合|给予|下达|吸纳|新开办|开办|划分|选取|投资|申请|配套|奖补|发展|评出|轮换|资助|补助|奖励|补贴|结成|与)/;
/** Verbs that found, choose or build: after them a small Chinese number counts things, too. */
export const FOUNDING =
  /(?:新建|新增|改建|扩建|迁建|建设|建成|打造|创建|创成|争创|培育|培养|遴选|选派|选树|选聘|评选|认定|设立|配备|引进|招聘|命名|组建|推出|立项|聘请|增设|确定|完成|改造|评出|推荐|投入使用|撤并|选定|掌握|形成|创办|办好|确立|选择|整合|招录|新开办|开办|划分|选取)/;

/** Nouns that a number only names: 三个课堂, 五项管理, 六个统一. */
export const NAMED =
  /^(?:方面|阶段|统一|课堂|增长|维护|意识|自信|结合|层面|环节|领域|坚持|确立|严禁|不得|不准|为主|重点|关键|层次|维度|体系|学段|必须|部分|步骤|原则|要求|问题|突出|到位|转变|提升|纳入|明确|强化|融合|行动|工程|计划|板块|内容|要素|机制|制度|能力|特点|管理|规定|规范|减|独立|服务|意见|文件|措施|任务|指标|目标|类型|类别|系列|精准|注重|聚焦|优先|务必|下功夫|代表|文明|主体|渠道|平台建设|中心环节|课程体系|准则|禁令|必须|人|字|有|全|一|地区|维度|之一|要点|严格|支撑|校区|共同|百分点)/;

/** Units that notices count by the ten thousand; the figure stays as written. */
const TEN_THOUSANDS = ['万人次', '万平方米', '万人', '万字', '万册', '万名', '万个', '万套', '万亩', '万本', '万件'];

/** Units of things that happen, and of time spent on them. */
export const EVENT_UNITS = new Set([
  ...TEN_THOUSANDS,
  '次',
  '节',
  '场',
  '篇',
  '期',
  '届',
  '轮',
  '天',
  '小时',
  '学时',
  '课时',
  '分钟',
  '本',
  '堂',
  '遍',
  '人次',
  '节次',
  '日',
  '个',
  '项',
  '份',
  '名',
  '所',
  '周',
  '个月',
  '学期',
  '门',
  '人',
  '位',
  '万元',
  '元',
  '批',
  '条',
  '字',
  '件',
  '件次',
  '幅',
  '首',
  '册',
  '班',
  '处',
  '年',
  '组',
  '种',
]);
export const DURATION_UNITS = new Set([
  '年',
  '个月',
  '月',
  '学期',
  '学年',
  '天',
  '周',
  '学时',
  '课时',
  '小时',
  '日',
  '分钟',
]);
export const DURATION_VERB =
  /(?:学习|跟岗|任教|支教|服务|锻炼|挂职|交流|培训|轮岗|实践|见习|顶岗|研修|工作|活动|为期|时长|时间|睡眠|阅读|锻炼|脱产|服务期|试用期|驻校|任期|周期为?|期为|年限为?)[^,。;、]{0,4}$/;
export const THING_UNITS = new Set([
  ...TEN_THOUSANDS,
  '个',
  '所',
  '名',
  '人',
  '位',
  '处',
  '项',
  '间',
  '座',
  '套',
  '台',
  '支',
  '家',
  '件',
  '门',
  '本',
  '篇',
  '万元',
  '亿元',
  '元',
  '学位',
  '平方米',
  '亩',
  '人次',
  '班',
  '节',
  '场',
  '期',
  '届',
  '册',
  '块',
  '张',
  '部',
  '辆',
  '条',
  '例',
  '次',
  '组',
  '对',
  '种',
  '堂',
  '批',
  '公里',
  '户',
  '轮',
  '公斤',
  '分',
  '英寸',
  '片',
  '幅',
]);
/** A condition that a person meets, not a goal of the plan. */
export const ELIGIBILITY =
  /(?:具有|具备|经历|教龄|工龄|从教|任教满|工作满|在岗|满$|年龄|周岁|岁|职称|学历|资格|条件|从事[^,。]{0,12}工作)/;
