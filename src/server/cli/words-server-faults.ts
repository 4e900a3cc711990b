import type { FaultCode } from './fault.js';

type ServerFault = Extract<
  FaultCode,
  'noFolder' | `store${string}` | `backup${string}` | `secret${string}` | 'portInUse' | 'portDenied' | 'hostUnknown'
>;
type Sentences = Readonly<Record<ServerFault, (detail: string) => string>>;

/** Why the server cannot start, in Chinese: what is wrong, and what helps. */
export const serverFaultsZh: Sentences = {
  noFolder: (folder) => `没有这个文件夹：${folder}`,
  storeLocked: (place) => `数据正被另一个进程使用，同一个数据文件夹只能开一个服务：${place}`,
  storeReadOnly: (place) => `数据存放处不可写，请检查权限：${place}`,
  storeFull: (place) => `磁盘已满，请先腾出空间：${place}`,
  storeCorrupt: (place) => `数据已损坏，或不是本程序的数据，请从备份恢复：${place}`,
  storeUnreachable: (place) => `连不上数据库，请检查地址、用户名、密码和网络：${place}`,
  storeNewer: (place) => `数据由更新的版本写成，请升级 jiaogai：${place}`,
  storeMissing: (folder) => `这个文件夹里没有数据：${folder}`,
  storeNotEmpty: (place) => `这里已经有数据，只能恢复到空的数据文件夹或数据库：${place}`,
  backupStrange: (file) => `不是 jiaogai backup 写出的备份：${file}`,
  backupDamaged: (file) => `备份已损坏或不完整，未改动任何数据：${file}`,
  backupNewer: (file) => `备份由更新的版本写成，请升级 jiaogai：${file}`,
  backupExists: (file) => `文件已经存在，请换一个名字：${file}`,
  secretShort: (where) => `密钥太短，至少要 32 字节（可用 openssl rand -base64 32 生成）：${where}`,
  secretMissing: (name) =>
    `使用 PostgreSQL 时须设置环境变量 ${name}，同一数据库的各个服务用同一个密钥（可用 openssl rand -base64 32 生成），或用 --data 指明存放密钥的文件夹`,
  portInUse: (place) => `端口已被占用，请换一个 --port：${place}`,
  portDenied: (place) => `没有权限使用这个端口，请换 1024 以上的 --port：${place}`,
  hostUnknown: (host) => `本机没有这个地址，请检查 --host：${host}`,
};

/** The same in English. */
export const serverFaultsEn: Sentences = {
  noFolder: (folder) => `no such folder: ${folder}`,
  storeLocked: (place) => `another process has the data; one server at a time: ${place}`,
  storeReadOnly: (place) => `the data cannot be written to; check the permissions: ${place}`,
  storeFull: (place) => `the disk is full; make room first: ${place}`,
  storeCorrupt: (place) => `the data are damaged, or are not ours; restore a backup: ${place}`,
  storeUnreachable: (place) => `the database cannot be reached; check address, user, password and network: ${place}`,
  storeNewer: (place) => `the data were written by a newer release; update jiaogai: ${place}`,
  storeMissing: (folder) => `no data are in this folder: ${folder}`,
  storeNotEmpty: (place) => `there are data already; restore into an empty folder or database: ${place}`,
  backupStrange: (file) => `not a file that jiaogai backup wrote: ${file}`,
  backupDamaged: (file) => `the backup is damaged or not whole; nothing was changed: ${file}`,
  backupNewer: (file) => `the backup was written by a newer release; update jiaogai: ${file}`,
  backupExists: (file) => `the file is there already; choose another name: ${file}`,
  secretShort: (where) =>
    `the secret is too short, it has at least 32 bytes (openssl rand -base64 32 makes one): ${where}`,
  secretMissing: (name) =>
    `with PostgreSQL set the environment variable ${name}, the same for all servers of one database (openssl rand -base64 32 makes one), or name a folder for it by --data`,
  portInUse: (place) => `the port is in use; choose another --port: ${place}`,
  portDenied: (place) => `this port is not allowed; choose a --port above 1023: ${place}`,
  hostUnknown: (host) => `this machine has no such address; check --host: ${host}`,
};
