import { dateEn } from '../internal/states.en.js';
import type { ReceiptWords } from './enrollment-form.receipt.words.js';

export const receiptWordsEn: ReceiptWords = {
  receiptTitle: 'Your application was submitted',
  receiptNumber: 'Number',
  queryCode: 'Query code',
  submittedAt: 'Submitted',
  ofChild: 'Child',
  keepCode: 'Write both down or keep a picture. With them one can follow the application; show them to nobody.',
  nextSteps: 'What happens next',
  correctionDays: (days) => `If something has to be corrected you are told; please do it within ${days} days.`,
  correctionSpan: (span) => `Corrections are taken ${span}.`,
  bringPapers: 'Keep the papers. When asked, bring those you did not photograph.',
  moment: (iso, time) => `${dateEn(iso)}, ${time}`,
  qrLabel: 'QR code with the number and the query code',
  copyReceipt: 'Copy number and code',
  copied: 'Copied.',
  notCopied: 'It could not be copied. Please write it down.',
  savePicture: 'Save as a picture',
  pictureAlt: 'Picture of the receipt',
  pictureHint: 'On a phone, press the picture below for a while and save it.',
  downloadPicture: 'Download the picture',
  noPicture: 'This browser cannot make the picture. Please take a screenshot.',
  lostReceipt:
    'This application was submitted, but this device cannot open its query code any more. If you need it, call us with the number.',
  forgetReceipt: 'Remove the receipt from this device',
};
