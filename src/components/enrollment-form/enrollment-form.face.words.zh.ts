import { dateZh } from '../internal/date.zh.js';
import type { FaceWords } from './enrollment-form.face.words.js';

export const faceWordsZh: FaceWords = {
  loading: '正在打开报名表……',
  date: dateZh,
  entry: (year) => `${year}年秋季入学`,
  born: (lastBirth, years) => `${dateZh(lastBirth)}（含当天）以前出生，年满${years}周岁的孩子可以报名。`,
  window: { apply: '网上报名', offline: '现场办理', correction: '补正材料', confirm: '确认学位' },
  windowState: { none: '时间未公布', notYet: '未开始', open: '进行中', closed: '已结束' },
  span: (opensOn, opensTime, closesOn, closesTime) =>
    `${dateZh(opensOn)}${opensTime}至${opensOn.slice(0, 4) === closesOn.slice(0, 4) ? dateZh(closesOn).slice(5) : dateZh(closesOn)}${closesTime}`,
  start: '开始',
  goOn: '继续填写',
  startNote: '先回答几个问题，看看走哪种方式、要准备什么。填写约需15分钟，随时可以停下，下次接着填。',
  dataNote: '填写的内容加密保存在这台设备上，提交时才发出。材料照片在您同意之后、拍好时发送。',
  contacts: '咨询',
  offlineHint: '不方便在网上办理的，可以到现场办理。',
  failed: '报名表没有打开',
  failedNote: '可能是网络断了，或者页面还在更新。请稍后再试。',
  retry: '重试',
  noScheme: '还没有招生方案。请在页面上写明方案的地址。',
  insecure: '请换到加密的网址再填',
  insecureNote: '这个页面没有加密（不是https），填写的内容无法安全保存，所以这里不收集任何信息。',
  insecureLink: '打开加密的页面',
};
