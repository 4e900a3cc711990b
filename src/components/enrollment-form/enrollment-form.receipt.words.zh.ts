import type { ReceiptWords } from './enrollment-form.receipt.words.js';

export const receiptWordsZh: ReceiptWords = {};
