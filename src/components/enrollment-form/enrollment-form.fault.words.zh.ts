import type { FieldWords } from './enrollment-form.field.words.js';

type FaultWords = Pick<
  FieldWords,
  'fault' | 'lengths' | 'reason' | 'reminder' | 'returned' | 'returnedHow' | 'sending'
>;

const TOO_MUCH = '有内容太长，没能保存，还没有提交。请回去改短一些再试。';
const again = (label: string): string => `${label}：请再核对一遍`;

export const faultWordsZh: FaultWords = {
  fault: {
    missing: (label) => `${label}还没有填`,
    'check.missing': () => '请选一项',
    'choose.missing': (label) => `${label}还没有选`,
    'consent.missing': (label) => `“${label}”还没有选同意或不同意`,
    empty: (label) => `${label}还没有填`,
    'too-short': (label) => `${label}只有一个字，请写全`,
    'too-long': (label) => `${label}太长了，请写短一些`,
    'wrong-character': (label, found, at) => `${label}的第${at}个字符“${found}”不对，请改正`,
    unseen: (label, _found, at) => `${label}的第${at}个字符看不见，请删掉重新输入`,
    'lost-character': (label, found, at) =>
      `${label}的第${at}个字显示成了“${found}”，没有打出来。请换输入法再打一次；实在打不出来，请到现场办理`,
    'private-character': (label, _found, at) => `${label}的第${at}个字只有您的设备能显示。请换输入法再打一次`,
    'wrong-dot': (label, _found, at) => `${label}的第${at}个字符是多余的“·”，请删掉`,
    'identity.wrong-length': (label, _found, count, lengths) =>
      `${label}应该是${lengths}位，现在是${count}位，请看看有没有多写或漏写`,
    'identity.wrong-type': (label, _found, _at, other) =>
      other ? `${label}看起来是${other}的号码。请改证件类型，或者重写号码` : `${label}和证件类型对不上，请核对`,
    'identity.not-taken': (label, _found, _at, other) =>
      `${label}看起来是${other}的号码，这里不能用。请核对；没有写错的话，请重新自查或打电话咨询`,
    'identity.not-a-date': (label, found) => `${label}的第7至14位“${found}”不是出生日期，请核对`,
    'identity.in-future': (label, found) => `${label}的第7至14位“${found}”还没有到，请核对出生日期`,
    'wrong-check': (label, found) => `${label}里有一位写错了（最后一位“${found}”核对不上），请照证件逐位看一遍`,
    'wrong-length': (label, _found, count) => `${label}现在是${count}位，位数不对，请照证件核对`,
    'phone.wrong-length': (label, _found, count) =>
      `${label}现在是${count}位，位数不对。手机号码是11位；座机请加区号，境外号码请以“+”开头`,
    'not-a-date': (label, found) => `${label}：“${found}”不是日期，请写成2019年3月15日这样`,
    'no-such-day': (label, found) => `${label}：“${found}”不对，请核对年月日`,
    'in-future': (label, found) => `${label}：${found}还没有到，请核对年份`,
    expired: (label, found) => `${label}：${found}已经过期。请先续办，再填新的日期`,
    'not-a-choice': (label) => `${label}请从列出的选项里选`,
    'wrong-identity': (label) => `${label}和报名方式对不上。请核对，或者重新自查`,
    'birth-differs': (label, found) => `${label}和证件号码里的${found}不一样，请核对`,
    'sex-differs': (label, found) => `${label}和证件号码里的（${found}）不一样，请核对`,
    'same-person': (label) => `${label}和表里另一个人的号码一样，请核对`,
    'under-age': (_label, found, _at, year) =>
      `到${found}还不满入学年龄，${year ? `最早${year}年可以报名` : '今年不能报名'}。请核对出生日期`,
    'unknown-school': (label) => `${label}不在这次招生的学校里，请重新选`,
    'chosen-twice': (label) => `${label}和前面选的是同一所学校，请换一所或不选`,
    'outside-catchment': (label) => `${label}不在您的地址对应的学校里，请重新选，或者回去看看地址`,
    'too-many': (label) => `${label}选得太多了，请去掉`,
    'paper.too-many': (label, most) => `${label}最多${most}张照片，请删掉多余的`,
    'paper-missing': (label) => `${label}还没有拍照`,
    'page-missing': (label, least) => `${label}至少要${least}张照片，请补上`,
    'consent-missing': (label) => `“${label}”不同意就不能在网上办理。可以改选同意，或者到现场办理`,
    'not-declared': () => '请勾选，表示您声明内容真实',
    other: again,
  },
  lengths: (numbers) => (numbers.length > 2 ? `${numbers[0]}至${numbers[numbers.length - 1]}` : numbers.join('或')),
  reason: {
    'no-route': () => '这份方案里没有适合孩子的报名方式，请打电话咨询。',
    'under-age': (day, year) => `到${day}孩子还不满入学年龄，最早${year}年可以报名。`,
    'no-permit': () => '随迁子女需要监护人有本地的居住证。请先去办理，拿到后再报名；办理中的可以先咨询。',
    'not-yet-open': (day) => (day ? `网上报名从${day}开始，可以先把内容填好。` : '网上报名还没有开始。'),
    closed: (day) => (day ? `网上报名已在${day}结束，请打电话咨询。` : '网上报名已经结束，请打电话咨询。'),
    'no-window': () => '报名时间还没有公布，可以先把内容填好。',
  },
  reminder: {
    vaccination: '疫苗没有打齐也可以报名。请尽快带孩子去接种点补种。',
    'permit-needed': '这种方式需要监护人的居住证，请先准备好。',
    assessment: '会请专家为孩子评估，安排合适的学校和支持。',
    'use-counter': '现在可以到现场办理。',
  },
  returned: {
    underAge: '年龄不够',
    wrongRoute: '报名方式选错了',
    textDiffers: '填写的和照片上的不一样',
    wrongPicture: '照片传错了',
    unreadable: '照片看不清',
    pageMissing: '缺页',
    relationshipNotShown: '看不出监护关系',
    wrongDeedNumber: '房产证件编号不对',
    wrongOwner: '权利人不对',
    wrongDeedType: '证件种类不对',
    notCommodityHousing: '房屋性质不在认可的范围内',
    registryUnavailable: '登记系统查不到',
  },
  returnedHow: {
    underAge: '看看出生日期有没有写错。',
    wrongRoute: '户口在本地的走本地户籍，在外地的走随迁子女；港澳台和外国籍孩子按证件走。',
    textDiffers: '把姓名、号码、地址和证件照片对一遍。',
    wrongPicture: '每张照片要和材料名称对得上。',
    unreadable: '字要看得清，四个角都在，没有反光。',
    pageMissing: '户口簿要有首页、户主页、孩子页和监护人页。',
    relationshipNotShown: '户口簿看不出是父母的，补出生医学证明或监护关系证明。',
    wrongDeedNumber: '编号要连同年份和“第……号”一起抄全。',
    wrongOwner: '权利人一般是孩子的父母或其他监护人。',
    wrongDeedType: '看看方案认可哪几种证件。',
    notCommodityHousing: '看看方案认可哪些房屋，或者打电话咨询。',
    registryUnavailable: '请补拍房产证件，由人工核对。',
  },
  sending: {
    'bad-answer': '收到的答复不完整，不能确定是否成功。请稍后再发一次，不会重复报名。',
    sending: '另一个页面正在提交，请稍等。',
    'on-its-way': '上一次提交可能已经送到，要先等到答复才能修改。',
    conflict: '同一份草稿可能已在别的设备上提交过。请打电话咨询，不要重新填写。',
    'nothing-queued': '没有等着发送的申请，可能在另一个页面上已经处理过。请刷新页面看一看。',
    insecure: '这个页面没有加密，不能提交。请换到https开头的网址。',
    newer: '草稿是用更新的页面保存的，内容都在。请刷新页面再提交。',
    unreadable: '这台设备上的草稿打不开了，还没有提交。请刷新页面；还打不开请打电话咨询。',
    'no-draft': '这台设备上没有找到草稿，还没有提交。请刷新页面看一看。',
    'wrong-field': TOO_MUCH,
    'too-large': TOO_MUCH,
    busy: '别的页面正在写这份草稿，内容都在。请关掉其他页面再试。',
  },
};
