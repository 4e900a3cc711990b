import type { ReceiptWords } from './enrollment-form.receipt.words.js';

export const receiptWordsEn: ReceiptWords = {};
