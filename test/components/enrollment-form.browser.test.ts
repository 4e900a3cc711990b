import { assert } from '@open-wc/testing';
import { CHILD_ID, FAMILIES } from './enrollment-answers.js';
import {
  consent,
  fillAll,
  OtherSide,
  passCheck,
  schemeOf,
  showForm,
  stepOf,
  submit,
  takePapers,
  until,
} from './enrollment-page.js';

describe('an enrolment form', () => {
  it('leads a family from the self-check to the receipt', async () => {
    const other = new OtherSide();
    const form = await showForm({ scheme: await schemeOf(3), other, upload: takePapers });
    await passCheck(form, FAMILIES['local']!, 'local');
    assert.equal(stepOf(form), 'consent');
    await consent(form, ['survey']);
    assert.equal(stepOf(form), 'tasks');
    await fillAll(form, FAMILIES['local']!);
    await submit(form);
    await until(() => stepOf(form) === 'receipt', 'the receipt');
    const [application] = other.applications;
    assert.equal(application!.child.identityNumber, CHILD_ID);
    assert.equal(other.applications.length, 1);
  });
});
