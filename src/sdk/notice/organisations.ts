/** How the names of organisations end, and what follows a subject in official prose. */

const ENDINGS = [
  '教育局|体育局|局|教育行政部门|行政部门|职能部门|部门|教科研机构|教研机构|督导机构|机构|督导室|督查室|教研室|研究室|进修学校|进修学院|发展学院|研究院|研究所|科学院|学院|大学',
  '发展中心|指导中心|中心|电教馆|总校|中心校|中小学校|中小学|学校|各校|各园|市直校|幼儿园|小学|中学|初中|高中|学区|集团|教育办|教办|招办|编办|文明办|妇联|总工会|工会|团委|共青团|残联|科协|关工委',
  '督导委员会|委员会|领导小组|专班|工作组|小组|工作室|科室|股室|处室|办公室|党组织|党组|党委|党支部|宣传部|组织部|统战部|政法委|工委|卫健委|卫生健康委|发改委|教育厅|教委|公安机关|法院|检察院|财政|公安|民政',
  '科|股|处|委|政府|乡镇|街道|各地|各县区|县区|各区县|区县|各市县|各单位|各级|单位|教研组|备课组|年级组|级组|家长委员会|家委会|责任督学|督学|校长|园长|教研员|班主任|教师|班子成员|领导班子|市|各县|各区',
];
const NAME_END = `(?:${ENDINGS.join('|')})`;
const NAME = new RegExp(
  `^[\\u4e00-\\u9fffA-Za-z]{0,20}(?:\\([^()]{1,10}\\)[\\u4e00-\\u9fff]{0,12})?${NAME_END}(?:\\([^()]{1,16}\\))?$`,
);

/** Words that no name of a unit holds: what looks like a name with one of these is a phrase. */
const NOT_IN_NAME =
  /(?:^(?:尽快|指导(?!中心)|解决|督促|加强|推进|完善|建立|落实|健全|鼓励|支持|引导|深化|提高|提升|强化|充分|切实|严格|全面|积极|坚持|以|为|通过|按照|根据|结合|依托|发挥|推动|促进|优化|创新|探索|进一步|继续|规范|保障|确保|围绕|利用|聚焦|从|使|让|不得|严禁|各类|多种|注重|培养|打造|扩大|有|新建|力争|完成|定期|做好|制定|认真|明确|整合|立足|任何|形成|逐步|不断|大力|着力|深入|具有|符合|到|自|经|由于|凡|成立|实现|实行|是|在|比|和|及|与|向|将|把|对|每))|(?:的|占|实行|不合格|成绩|收费|比例|由|对|把|将|开展|组织|建设|选择|要求|不得|至少|每|面向|通过|公开|招聘|统一|纳入|任集团|覆盖|满足|用好|参加|带领|帮助|进入|列入|送教|深入|走进|引进|共建|提供|创建|打造|遴选|培养|选派|配备|新建|达到|办好|成为|形成)/;

/** Says whether a text is the name of one unit. */
export function isUnitName(text: string): boolean {
  return (
    text.length >= 2 &&
    text.length <= 32 &&
    NAME.test(text) &&
    !NOT_IN_NAME.test(text.replace(/^(?:各)?[\u4e00-\u9fff]{0,3}(?:组织部|对口)/, ''))
  );
}

const ENDING = new RegExp(`${NAME_END}(?:\\([^()]{1,16}\\))?`, 'g');
const FOLLOWS =
  /^(?:要|应|须|必须|需|负责|牵头|会同|定期|统筹|组织|每|按|将|可|严格|认真|制定|制订|建立|落实|指导|督促|及时|对|把|在|根据|结合|至少|全面|切实|加强|积极|做好|开展|配合|承担|具体|于|依据|参照|安排|深入|不得|设立|成立|配备|完成|报|确定|利用|立足|充分|加大|探索|完善|围绕|坚持|明确|推进|共同|主动|联合|协同|协助|原则上|为|注重|实施|召开|研究|向|年|进一步|通过|选派|遴选|集中|支持|带头|汇总|通报|分别|分学科|出台|印发|提供|支付|保障|普遍|统一|审核|核定|核拨|逐|采取|采用|接受|参与|带领|走访|与|以|从|“|[一二三四五六七八九十\d]|不|均|都|也|既|还|是)/;

/** Cuts a list of names at 、 ， ； and spaces, and at 和 及 与 where both sides are names. */
export function splitNames(text: string): string[] {
  const names: string[] = [];
  let depth = 0;
  let name = '';
  for (const unit of text) {
    if (unit === '(') depth += 1;
    if (unit === ')') depth -= 1;
    if (depth <= 0 && /[、,;。\s/]/.test(unit)) {
      names.push(name);
      name = '';
    } else name += unit;
  }
  names.push(name);
  return names.flatMap((each) => {
    const match = /^(.{2,20}?)(?:和|及|与|以及)(.{2,20})$/.exec(each);
    return match && isUnitName(match[1]!) && isUnitName(match[2]!) ? [match[1]!, match[2]!] : [each];
  });
}

/** The units at the head of a sentence, in front of what they are to do; empty where it begins otherwise. */
export function leadingUnits(sentence: string): string[] {
  const head = sentence.slice(0, 100);
  ENDING.lastIndex = 0;
  for (let match = ENDING.exec(head); match !== null; match = ENDING.exec(head)) {
    const end = match.index + match[0].length;
    // A longer ending may begin inside this one (学校 in 学校教研组): look again one unit on.
    ENDING.lastIndex = match.index + 1;
    if (!FOLLOWS.test(head.slice(end, end + 4))) continue;
    const names = splitNames(head.slice(0, end)).filter((each) => each !== '');
    if (names.length > 0 && names.every((each) => isUnitName(each))) return names;
  }
  return [];
}
