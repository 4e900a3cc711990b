/**
 * The other side of the forms of the demo: it takes applications and photographs in this page alone and sends nothing.
 * `data-other="slow"`, `failing`, `refusing` or `none` show how a form bears that.
 */
import type { CopyStore, Receipt, SealedCopy, SubmitApplication } from 'jiaogai/sdk';

interface Form extends HTMLElement {
  submit?: SubmitApplication;
  upload?: (
    file: Blob,
    options: { readonly fileId: string; readonly onProgress: (share: number) => void },
  ) => Promise<{ id: string; title: string; url: null; on: null; visibility: 'internal' }>;
  draftStore?: CopyStore;
}

const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Receipts by idempotency key: the same application twice has one. */
const receipts = new Map<string, Receipt>();

const submit: SubmitApplication = async (_application, { idempotencyKey }) => {
  await later(800);
  const known = receipts.get(idempotencyKey);
  if (known) return known;
  const number = `DEMO-${String(receipts.size + 1).padStart(5, '0')}`;
  const receipt = { number, queryCode: '7K3M-9PQX', submittedAt: new Date().toISOString(), steps: [] };
  receipts.set(idempotencyKey, receipt);
  return receipt;
};

const failing: SubmitApplication = async () => {
  await later(400);
  throw new TypeError('the network is down');
};

/** Sealed copies lie in this browser, in place of a bureau's server. */
const copies: CopyStore = {
  save: (locator, copy) => Promise.resolve(localStorage.setItem(`demo-copy:${locator}`, JSON.stringify(copy))),
  load: (locator) => {
    const text = localStorage.getItem(`demo-copy:${locator}`);
    return Promise.resolve(text === null ? null : (JSON.parse(text) as SealedCopy));
  },
  erase: (locator) => Promise.resolve(localStorage.removeItem(`demo-copy:${locator}`)),
};

for (const form of Array.from(document.querySelectorAll<Form>('enrollment-form'))) {
  const other = form.dataset['other'];
  if (other === 'none') continue;
  form.submit = other === 'failing' ? failing : submit;
  form.draftStore = copies;
  form.upload = async (_file, { fileId, onProgress }) => {
    for (const share of [0.3, 0.7, 1]) {
      await later(150);
      onProgress(share);
    }
    return { id: `e-${fileId}`, title: '', url: null, on: null, visibility: 'internal' };
  };
}
