import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileNotice } from '../../../src/sdk/notice/index.js';
import { smallNotice } from '../../helpers/small-notice.js';

const BODY = ['一、重点任务', '（一）课程。各校开齐课程。', '（二）教师。各县配齐教师。'];

describe('the head of a notice', () => {
  const plan = compileNotice(smallNotice(...BODY));

  it('gives title, number, issuer, date and recipients', () => {
    assert.deepEqual(
      [plan.title, plan.documentNumber, plan.issuer, plan.issuedOn, plan.recipients],
      [
        '云泽市教育局关于印发《云泽市教学改革行动方案》的通知',
        '云教〔2023〕12号',
        '云泽市教育局',
        '2023-05-15',
        '各县（市、区）教育局，市直各学校',
      ],
    );
  });

  it('has no region but the one that the caller names', () => {
    assert.deepEqual(plan.region, { code: null, name: null });
    const named = compileNotice(smallNotice(...BODY), { regionCode: '350423', regionName: '云泽市' });
    assert.deepEqual(named.region, { code: '350423', name: '云泽市' });
  });

  it('has the length and SHA-256 of the text, and no clock of its own', () => {
    const text = smallNotice(...BODY);
    assert.equal(plan.source.length, text.length);
    assert.match(plan.source.sha256 ?? '', /^[0-9a-f]{64}$/);
    assert.equal(plan.source.compiledAt, null);
  });
});

describe('a title', () => {
  it('over several lines is one', () => {
    const text = smallNotice(...BODY)
      .replace('关于印发《', '\n关于印发《')
      .replace('行动方案》', '\n行动方案》');
    assert.equal(compileNotice(text).title.replace(/\s/g, ''), '云泽市教育局关于印发《云泽市教学改革行动方案》的通知');
  });

  it('that is missing is a doubt', () => {
    const plan = compileNotice(BODY.join('\n'));
    assert.ok(plan.warnings.some(({ code }) => code === 'title-missing') || plan.title !== '');
    assert.ok(plan.warnings.some(({ code }) => code === 'issuer-missing'));
    assert.ok(plan.warnings.some(({ code }) => code === 'date-missing'));
  });
});

describe('a document number', () => {
  it('is never one that is merely cited', () => {
    const text = smallNotice(...BODY)
      .replace('云教〔2023〕12号\n', '')
      .replace('现将', '根据省厅《关于加强教研的意见》（省教〔2022〕9号）精神，现将');
    const plan = compileNotice(text);
    assert.equal(plan.documentNumber, null);
    assert.deepEqual(
      plan.citedDocuments.map(({ title, documentNumber }) => [title, documentNumber]),
      [['关于加强教研的意见', '省教〔2022〕9号']],
    );
  });

  for (const number of ['云教[2023]12号', '云教【2023】12号', '云教（2023）12号', '云教﹝2023﹞12号']) {
    it(`${number} is read in brackets of any kind`, () => {
      const plan = compileNotice(smallNotice(...BODY).replace('云教〔2023〕12号', number));
      assert.match(plan.documentNumber ?? '', /^云教.2023.12号$/);
    });
  }
});

describe('who issued a notice', () => {
  it('may be several', () => {
    const text = smallNotice(...BODY).replace(
      /云泽市教育局\n2023/,
      '云泽市教育局\n云泽市财政局\n云泽市人力资源和社会保障局\n2023',
    );
    const plan = compileNotice(text);
    assert.deepEqual(plan.issuers, ['云泽市教育局', '云泽市财政局', '云泽市人力资源和社会保障局']);
    assert.equal(plan.issuer, '云泽市教育局');
  });

  it('is dated in Chinese numerals too', () => {
    const text = smallNotice(...BODY).replace('2023年5月15日', '二〇二三年五月十五日');
    assert.equal(compileNotice(text).issuedOn, '2023-05-15');
  });

  it('is not dated by a day inside the text', () => {
    const text = smallNotice('一、任务', '（一）报送。各校于2023年12月1日前报送总结。').replace('\n2023年5月15日', '');
    assert.equal(compileNotice(text).issuedOn, null);
  });
});

describe('persons to call', () => {
  const calls = [
    '（联系人：厉若溪，联系电话：0738-2266125）',
    '联系人：厉若溪 电话：13812345678',
    '请将总结发至邮箱 jyk@example.gov.cn，电话0738-2266125。',
  ];
  for (const call of calls) {
    it(`${call} stand nowhere in the plan`, () => {
      const json = JSON.stringify(compileNotice(smallNotice(...BODY, `（三）报送。各校每年年底报送总结。${call}`)));
      for (const word of ['厉若溪', '2266125', '13812345678', 'jyk@'])
        assert.ok(!json.includes(word) || !call.includes(word), `${word} is in the plan`);
      assert.ok(json.includes('每年年底'), 'what is to be done is still there');
    });
  }
});
