import type { EndpointReport, Skip, When } from './conformance/findings.js';

/** Sentences of `conformance`. */
export interface ConformanceWords {
  readonly when: Readonly<Record<When, string>>;
  readonly skipped: Readonly<Record<Skip, string>>;
  /** One difference: where, what was expected, what was there. */
  readonly differs: (path: string, expected: string, found: string) => string;
  readonly join: string;
  readonly header: (name: string) => string;
  readonly oneOf: string;
  readonly counts: (counts: Readonly<Record<EndpointReport['outcome'], number>>) => string;
  readonly readOnly: string;
  readonly noTokens: string;
  readonly left: (names: string) => string;
  readonly badUrl: string;
  readonly badOrigin: string;
  readonly badRegion: string;
  readonly badToken: (name: string) => string;
  readonly openlyRead: string;
  /** Phrases of a difference. */
  readonly phrases: Readonly<Record<string, string>>;
}

export const conformanceEn: ConformanceWords = {
  when: {
    read: 'read',
    'same-etag': 'If-None-Match with an ETag',
    head: 'HEAD',
    'unknown-id': 'id that is not there',
    'no-token': 'without a token',
    'bad-token': 'token that does not hold',
    'wrong-role': 'token of another role',
    'bad-date': 'date that does not exist',
    'bad-limit': 'limit that is not allowed',
    'bad-cursor': 'cursor that is none',
    'page-by-page': 'pages with limit=1',
    create: 'creation',
    'no-key': 'without Idempotency-Key',
    'same-key': 'same Idempotency-Key again',
    'other-body': 'same key, other body',
    'not-json': 'body that is not JSON',
    'not-valid': 'body with a field at fault',
    'wrong-type': 'body of another type',
    change: 'change',
    'read-back': 'read after the change',
    'no-match': 'without If-Match',
    stale: 'If-Match of another version',
    remove: 'removal',
    gone: 'read after the removal',
    'wrong-secret': 'another secret',
    preflight: 'CORS preflight',
    'cross-origin': 'page of the origin',
    'foreign-origin': 'page of another origin',
  },
  skipped: {
    'no-token': 'no token of a role that may ask this',
    'nothing-there': 'there was nothing to read',
    'not-writing': 'changes only with --write',
    operator: 'for the operator alone',
    'no-scenario': 'there is no check for it',
    'not-created': 'what it needs could not be made',
  },
  differs: (path, expected, found) => `${path ? `${path}: ` : ''}expected ${expected}, found ${found}`,
  join: ': ',
  header: (name) => `header ${name}`,
  oneOf: 'one of ',
  counts: ({ agrees, differs, skipped }) => `${agrees} endpoints as agreed, ${differs} differ, ${skipped} not checked`,
  readOnly: 'Nothing was changed; with --write changes are checked, too, on things that are made for it.',
  noTokens:
    'No token was given: only what is public was read. Tokens are taken from JIAOGAI_TOKEN_OFFICER and its like.',
  left: (names) => `could not be taken away again: ${names}`,
  badUrl: 'the address has to be that of a back end: http(s), without user, query or fragment',
  badOrigin: 'an origin such as https://www.example.gov.cn',
  badRegion: 'an administrative code of 6, 9 or 12 digits',
  badToken: (name) => `${name} does not hold a token`,
  openlyRead: 'a token is not sent to another machine over http: use https',
  phrases: {},
};

export const conformanceZh: ConformanceWords = {
  when: {
    read: '读取',
    'same-etag': '带 ETag 的 If-None-Match',
    head: 'HEAD',
    'unknown-id': '不存在的编号',
    'no-token': '没有令牌',
    'bad-token': '无效的令牌',
    'wrong-role': '别的角色的令牌',
    'bad-date': '不存在的日期',
    'bad-limit': '不允许的 limit',
    'bad-cursor': '无效的 cursor',
    'page-by-page': '用 limit=1 逐页读取',
    create: '新增',
    'no-key': '缺少 Idempotency-Key',
    'same-key': '同一 Idempotency-Key 再次提交',
    'other-body': '同一键、不同内容',
    'not-json': '内容不是 JSON',
    'not-valid': '内容有一个字段不对',
    'wrong-type': '内容类型不对',
    change: '修改',
    'read-back': '修改后再读',
    'no-match': '缺少 If-Match',
    stale: 'If-Match 是别的版本',
    remove: '删除',
    gone: '删除后再读',
    'wrong-secret': '别的密语',
    preflight: '跨域预检',
    'cross-origin': '该来源的网页',
    'foreign-origin': '别的来源的网页',
  },
  skipped: {
    'no-token': '没有可用角色的令牌',
    'nothing-there': '没有可读的内容',
    'not-writing': '加 --write 才检查修改',
    operator: '只供运维人员',
    'no-scenario': '没有对应的检查',
    'not-created': '所需的内容未能新增',
  },
  differs: (path, expected, found) => `${path ? `${path}：` : ''}应为 ${expected}，实为 ${found}`,
  join: '：',
  header: (name) => `响应头 ${name}`,
  oneOf: '其中之一：',
  counts: ({ agrees, differs, skipped }) => `一致 ${agrees} 个接口，不一致 ${differs} 个，未检查 ${skipped} 个`,
  readOnly: '没有做任何修改。加 --write 会新增一些专用内容，检查修改，然后删除。',
  noTokens: '没有令牌，只读了公开内容。令牌取自环境变量 JIAOGAI_TOKEN_OFFICER 等。',
  left: (names) => `未能删除：${names}`,
  badUrl: '地址应是后台的 http(s) 地址，不带用户名、查询和片段',
  badOrigin: '来源，例如 https://www.example.gov.cn',
  badRegion: '6、9 或 12 位行政区划代码',
  badToken: (name) => `${name} 的内容不是令牌`,
  openlyRead: '不通过 http 向别的机器发送令牌，请用 https',
  phrases: {
    nothing: '空',
    string: '文本',
    number: '数字',
    int: '整数',
    boolean: '真假',
    object: '对象',
    array: '列表',
    'a value of the agreed form': '符合约定的值',
    'too long': '太长',
    'wrong length': '个数不对',
    'out of range': '超出范围',
    'wrong format': '格式不对',
    'a body': '有内容',
    'an ETag': '一个 ETag',
    'a value': '有值',
    'another value': '别的值',
    'another value or nothing': '别的值或空',
    'another code': '别的代码',
    'something else': '别的内容',
    'the same as the header': '与响应头相同',
    'the same as of GET': '与 GET 相同',
    'the same answer': '相同的答复',
    'another answer': '不同的答复',
    'a new version': '新版本',
    'the one before': '原来的版本',
    'the version that stands': '现在的版本',
    'the next item of the whole list': '完整列表的下一项',
    'another item': '别的一项',
    'a cursor': '一个 cursor',
    none: '没有',
    'an answer': '有答复',
    'no answer': '没有答复',
    'no answer in time': '没有及时答复',
    'the answer is too large': '答复太大',
    'not whoever asks': '不对任意来源开放',
  },
};
