import { assert } from '@open-wc/testing';
import { HttpError } from '../../src/sdk/errors.js';
import { FakeRecords } from './fake-records.js';
import {
  all,
  attach,
  has,
  makeLog,
  openForm,
  push,
  ROSTER,
  rows,
  samples,
  submit,
  textOf,
  titles,
  type,
  until,
  type Attributes,
  type InspectionLog,
} from './log-page.js';

async function showServed(server: FakeRecords, attributes: Attributes = {}): Promise<InspectionLog> {
  const log = makeLog(attributes);
  log.client = server;
  log.roster = ROSTER;
  return attach(log);
}

async function writeOne(log: InspectionLog, note: string): Promise<void> {
  await openForm(log);
  type(log, 'note', note);
  submit(log);
  await until(() => titles(log).some((title) => title.includes(note)), 'the record on the list');
}

const notes = (server: FakeRecords): string[] => Array.from(server.kept.values(), ({ note }) => note);
const online = (): boolean => window.dispatchEvent(new Event('online'));
const said = (log: InspectionLog): string => all(log, '.sent').map(textOf).join(' ');

describe('a register that is joined to a back end', () => {
  it('lists what the server has, and sends what a person writes', async () => {
    const server = new FakeRecords(samples());
    const log = await showServed(server);
    assert.equal(rows(log).length, 3);
    await writeOne(log, '新的检查');
    await until(() => notes(server).includes('新的检查'), 'the record on the server');
    await until(() => !has(log, '.sent'), 'nothing that waits');
  });

  it('keeps what is written without a network, says so, and sends it later, in order and once', async () => {
    const server = new FakeRecords(samples());
    const log = await showServed(server);
    server.isAway = true;
    await writeOne(log, '断网时写的');
    await until(() => said(log).includes('有 1 处改动还在这台设备上'), 'the word');
    server.isAway = false;
    server.lost = 1;
    await until(() => online() && notes(server).includes('断网时写的'), 'the record on the server');
    await until(() => online() && !has(log, '.sent'), 'nothing that waits');
    assert.equal(server.calls.filter((call) => /^(?:create|put)/.test(call)).length, 1);
  });

  it('sends what waited when the page is opened again', async () => {
    const server = new FakeRecords();
    const [log, attributes] = [await showServed(server, { 'log-id': 'served-again' }), { 'log-id': 'served-again' }];
    server.isAway = true;
    await writeOne(log, '关页前写的');
    await until(() => said(log).includes('还在这台设备上'), 'the word');
    log.remove();
    server.isAway = false;
    await showServed(server, attributes);
    await until(() => notes(server).includes('关页前写的'), 'the record on the server');
  });

  it('shows both sides when someone else corrected the same record, and lets a person choose', async () => {
    const server = new FakeRecords(samples());
    const log = await showServed(server);
    server.changeElsewhere('r3', { note: '别人改的' });
    all(log, '.row[data-id=r3] .open')[0]!.click();
    await until(() => has(log, '.detail[data-id=r3] [data-act=correct]'), 'the open record');
    push(log, '更正');
    await until(() => has(log, 'form'), 'the form');
    type(log, 'note', '我改的');
    submit(log);
    await until(() => said(log).includes('在别处也改过'), 'the word');
    assert.equal(server.kept.get('r3')!.note, '别人改的');
    push(log, '用这台设备上的');
    await until(() => server.kept.get('r3')!.note === '我改的', 'mine on the server');
    await until(() => !has(log, '.sent'), 'nothing that waits');
  });

  it('takes the side of the server when a person says so', async () => {
    const server = new FakeRecords(samples());
    const log = await showServed(server);
    server.changeElsewhere('r3', { note: '别人改的' });
    all(log, '.row[data-id=r3] .open')[0]!.click();
    await until(() => has(log, '.detail[data-id=r3] [data-act=correct]'), 'the open record');
    push(log, '更正');
    await until(() => has(log, 'form'), 'the form');
    type(log, 'note', '我改的');
    submit(log);
    await until(() => said(log).includes('在别处也改过'), 'the word');
    push(log, '用服务器上的');
    await until(() => !has(log, '.sent'), 'nothing that waits');
    await until(() => titles(log).some((title) => title.includes('别人改的')), 'theirs');
    assert.isFalse(titles(log).some((title) => title.includes('我改的')));
  });

  it('keeps what the server will not have, and says so', async () => {
    const server = new FakeRecords(samples());
    const log = await showServed(server);
    server.refusal = new HttpError('POST /records: 400', 400);
    await writeOne(log, '不合规矩');
    await until(() => said(log).includes('服务器没有接受'), 'the word');
    server.refusal = undefined;
    push(log, '再送一次');
    await until(() => notes(server).includes('不合规矩'), 'the record on the server');
  });

  it('shows what this device keeps when the server is away', async () => {
    const server = new FakeRecords(samples());
    const log = await showServed(server, { 'log-id': 'served-away' });
    server.isAway = true;
    await writeOne(log, '自己写的');
    log.remove();
    const again = await showServed(server, { 'log-id': 'served-away' });
    await until(() => titles(again).some((title) => title.includes('自己写的')), 'what was written here');
    assert.isTrue(has(again, '.notice'), 'and says that the server could not be reached');
  });
});
