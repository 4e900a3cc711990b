import { dateZh } from '../internal/date.zh.js';
import type { ReceiptWords } from './enrollment-form.receipt.words.js';

export const receiptWordsZh: ReceiptWords = {
  receiptTitle: '报名已提交',
  receiptNumber: '回执编号',
  queryCode: '查询码',
  submittedAt: '提交时间',
  ofChild: '孩子',
  keepCode: '请记下或截图保存。查询进度要用编号和查询码，不要给别人看。',
  nextSteps: '接下来',
  correctionDays: (days) => `如果要补正，会通知您；请在收到通知后${days}天内补好。`,
  correctionSpan: (span) => `补正时间：${span}。`,
  bringPapers: '材料原件请留好；没有拍照的，按通知带去核对。',
  moment: (iso, time) => `${dateZh(iso)}${time}`,
  qrLabel: '二维码，内容是回执编号和查询码',
  copyReceipt: '复制编号和查询码',
  copied: '已复制。',
  notCopied: '没有复制成功，请手写记下或截图。',
  savePicture: '存成图片',
  pictureAlt: '回执图片',
  pictureHint: '在手机上长按下面的图片，选“保存图片”。',
  downloadPicture: '下载图片',
  noPicture: '这个浏览器做不了图片，请截图保存。',
  lostReceipt: '这份申请已经提交，但这台设备上的查询码已经打不开了。需要查询码时，请带上编号打电话咨询。',
  forgetReceipt: '从这台设备上删除回执',
};
