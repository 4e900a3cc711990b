/** Help for `serve`, `backup` and `restore`. */
export interface ServerHelpWords {
  readonly serve: string;
  readonly serveAfter: string;
  readonly data: string;
  readonly databaseUrl: string;
  readonly replicaUrl: string;
  readonly port: string;
  readonly host: string;
  readonly region: string;
  readonly origin: string;
  readonly issuer: string;
  readonly audience: string;
  readonly client: string;
  readonly demoUsers: string;
  readonly publicUrl: string;
  readonly site: string;
  readonly logLevel: string;
  readonly trustProxy: string;
  readonly limits: string;
  readonly drain: string;
  readonly backup: string;
  readonly backupAfter: string;
  readonly backupFile: string;
  readonly restore: string;
  readonly restoreAfter: string;
  readonly restoreFile: string;
}

export const serverHelpZh: ServerHelpWords = {
  serve: '启动后端服务：接口、组件、填报与审核页面',
  serveAfter:
    '数据默认放在当前文件夹的 jiaogai-data（SQLite）；给出 --database-url 则用 PostgreSQL。\n密钥只从环境变量读取：JIAOGAI_SECRET（至少 32 字节；不设则存放在数据文件夹）、JIAOGAI_METRICS_TOKEN。\n选项也可用环境变量：JIAOGAI_DATA、DATABASE_URL、REPLICA_URL、HOST、PORT、JIAOGAI_REGION、JIAOGAI_ORIGINS、JIAOGAI_ISSUER、JIAOGAI_AUDIENCE、JIAOGAI_PUBLIC_URL、JIAOGAI_LOG_LEVEL、JIAOGAI_TRUST_PROXY、JIAOGAI_LIMITS、JIAOGAI_DRAIN。\n\n例：jiaogai serve --region 410402 --demo-users\n    jiaogai serve --data /var/lib/jiaogai --region 410402 --issuer https://login.example.gov.cn --audience jiaogai',
  data: '数据文件夹（默认 jiaogai-data）',
  databaseUrl: 'PostgreSQL 的地址；含密码时请用环境变量 DATABASE_URL',
  replicaUrl: '只读副本的地址，公开内容从那里读',
  port: '端口（默认 8080；0 为任一空闲端口）',
  host: '监听的地址（默认 127.0.0.1）',
  region: '本服务的行政区划代码；请求不写地区时用它',
  origin: '允许调用接口的其他网站；可以写多次',
  issuer: '统一身份认证（OIDC）的地址',
  audience: '令牌的受众（aud）',
  client: '页面登录时用的客户端编号（默认 jiaogai）',
  demoUsers: '试用：提供演示身份，不要放真实数据',
  publicUrl: '对外的地址，如 https://ledger.example.gov.cn（默认监听的地址）',
  site: '一并提供的网页文件夹',
  logLevel: '日志：debug、info、warn、error 或 silent（默认 info）',
  trustProxy: '前面有几层自己的反向代理（默认 0）',
  limits: '限流：off，或 client=3000,token=1200,minutes=60（默认值）',
  drain: '停止前先报未就绪的秒数（默认 0）',
  backup: '把全部数据备份到一个新文件，服务不必停止',
  backupAfter:
    '备份不分数据库，可恢复到 SQLite 或 PostgreSQL。其中有个人信息，不含密钥。\n\n例：jiaogai backup 2026-11-28.jsonl.gz --data /var/lib/jiaogai',
  backupFile: '要写的新文件，如 2026-11-28.jsonl.gz',
  restore: '把备份恢复到空的数据文件夹或数据库，要么全部，要么不动',
  restoreAfter: '例：jiaogai restore 2026-11-28.jsonl.gz --data /var/lib/jiaogai-new',
  restoreFile: 'jiaogai backup 写出的文件',
};

export const serverHelpEn: ServerHelpWords = {
  serve: 'run the back end: the API, the widgets, the pages for people',
  serveAfter:
    'Data lie in jiaogai-data of the current folder (SQLite); with --database-url in PostgreSQL.\nSecrets come from the environment alone: JIAOGAI_SECRET (at least 32 bytes; without it one is kept in the data folder), JIAOGAI_METRICS_TOKEN.\nOptions may also be set as JIAOGAI_DATA, DATABASE_URL, REPLICA_URL, HOST, PORT, JIAOGAI_REGION, JIAOGAI_ORIGINS, JIAOGAI_ISSUER, JIAOGAI_AUDIENCE, JIAOGAI_PUBLIC_URL, JIAOGAI_LOG_LEVEL, JIAOGAI_TRUST_PROXY, JIAOGAI_LIMITS, JIAOGAI_DRAIN.\n\nExample: jiaogai serve --region 410402 --demo-users\n         jiaogai serve --data /var/lib/jiaogai --region 410402 --issuer https://login.example.gov.cn --audience jiaogai',
  data: 'the data folder (default jiaogai-data)',
  databaseUrl: 'address of a PostgreSQL; with a password use the environment variable DATABASE_URL',
  replicaUrl: 'address of a read replica, where public reads go',
  port: 'the port (default 8080; 0 is any free one)',
  host: 'the address to listen at (default 127.0.0.1)',
  region: 'administrative code of this server, for requests that name none',
  origin: 'another site whose pages may use the API; may be given several times',
  issuer: 'address of the identity provider (OIDC)',
  audience: 'whom tokens are meant for (aud)',
  client: 'client id that the pages sign in with (default jiaogai)',
  demoUsers: 'for trying out: made-up users; keep real data out',
  publicUrl: 'the address seen from outside, such as https://ledger.example.gov.cn (default: where it listens)',
  site: 'a folder of further pages to serve',
  logLevel: 'debug, info, warn, error or silent (default info)',
  trustProxy: 'how many proxies of your own stand in front (default 0)',
  limits: 'rate limits: off, or client=3000,token=1200,minutes=60 (the default)',
  drain: 'seconds of being unready before it stops (default 0)',
  backup: 'save all data into a new file; the server need not stop',
  backupAfter:
    'A backup belongs to no engine: it can be restored into SQLite or PostgreSQL. It holds personal data, and not the secret.\n\nExample: jiaogai backup 2026-11-28.jsonl.gz --data /var/lib/jiaogai',
  backupFile: 'a new file, such as 2026-11-28.jsonl.gz',
  restore: 'restore a backup into an empty data folder or database: all of it or nothing',
  restoreAfter: 'Example: jiaogai restore 2026-11-28.jsonl.gz --data /var/lib/jiaogai-new',
  restoreFile: 'a file that jiaogai backup wrote',
};
