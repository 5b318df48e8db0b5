import type { BackupKind } from '../core/model/backup.ts';
import type { Lang } from './domain.ts';

/** Why a file is not taken, a browser's failure, or what is wrong with the store; the names are those of the errors. */
type Failure =
  | 'not-a-backup'
  | 'newer'
  | 'needs-passphrase'
  | 'wrong-passphrase'
  | 'truncated'
  | 'damaged'
  | 'unreadable'
  | 'StoreFull'
  | 'StoreUnavailable'
  | 'other';

/** Words about backing up and restoring. */
export interface BackupWords {
  title: string;
  what: string;
  last: (when: string) => string;
  never: string;
  uncovered: (count: number) => string;
  allCovered: string;
  seal: string;
  sealHint: string;
  passphrase: string;
  again: string;
  tooShort: (least: number) => string;
  differ: string;
  make: string;
  making: (done: number, total: number) => string;
  cancel: string;
  cancelled: string;
  made: (file: string, records: number) => string;
  left: (count: number) => string;
  notMade: string;
  restore: string;
  restoreWhat: string;
  choose: string;
  looking: (done: number, total: number) => string;
  askPassphrase: string;
  open: string;
  summary: (file: string) => string;
  created: (when: string, sealed: boolean) => string;
  kind: string;
  count: string;
  kinds: Record<BackupKind, string>;
  fresh: (count: number) => string;
  nothingFresh: string;
  freshUnknown: string;
  union: string;
  take: string;
  other: string;
  taking: (done: number, total: number) => string;
  taken: (added: number, known: number) => string;
  mended: (count: number) => string;
  unchanged: string;
  failure: Record<Failure, string>;
  atRecord: (record: number) => string;
  detail: string;
  remind: (count: number) => string;
  remindNever: (count: number) => string;
  remindDo: string;
  later: string;
  rescue: string;
  rescueWhat: string;
  rescueTake: string;
  rescueConfirm: string;
  reopen: string;
}

export const BACKUP: Record<Lang, BackupWords> = {
  'zh-CN': {
    title: '备份',
    what: '一个文件，装着全部计划、进展记录、核对记录、发布过的数据和写到一半的内容。换电脑、坏了硬盘，凭它恢复。请放到这台电脑以外的地方。',
    last: (when) => `上次备份：${when}。`,
    never: '还没有备份过。',
    uncovered: (count) => `有${count}条记录不在任何备份里。`,
    allCovered: '所有记录都在备份里。',
    seal: '用口令加密',
    sealHint: '口令不保存在任何地方。忘了口令，这个文件谁也打不开。',
    passphrase: '口令',
    again: '再输一遍口令',
    tooShort: (least) => `口令至少要${least}个字符`,
    differ: '两次输入的口令不一样',
    make: '立即备份',
    making: (done, total) => `正在备份：${done} / ${total}条`,
    cancel: '取消',
    cancelled: '已取消，什么都没有改动。',
    made: (file, records) => `已备份${records}条，文件${file}在浏览器的下载文件夹里。`,
    left: (count) => `另有${count}条读不出来，没有写进去；原数据保留。`,
    notMade: '没有备份成。记录没有改动。',
    restore: '从备份恢复',
    restoreWhat: '先检查整个文件，告诉您里面有什么；您确认以后才写入。',
    choose: '选择备份文件',
    looking: (done, total) => `正在检查：${done} / ${total}条`,
    askPassphrase: '这个文件加了密，请输入备份时的口令。',
    open: '打开',
    summary: (file) => `文件完整：${file}`,
    created: (when, sealed) => `备份时间：${when}${sealed ? '，已加密' : ''}`,
    kind: '内容',
    count: '条数',
    kinds: {
      plan: '计划',
      note: '进展记录',
      placement: '位置确认',
      review: '核对记录',
      pace: '进度标准',
      publication: '发布过的数据',
      reading: '网页上次的文字',
      draft: '写到一半的内容',
      choices: '网页对照的计划',
      profile: '填报人',
    },
    fresh: (count) => `其中${count}条记录是这台电脑上没有的。`,
    nothingFresh: '里面的记录这台电脑上都有。',
    freshUnknown: '本机数据库打不开，无法比较。',
    union: '恢复是合并：这台电脑上已有的都保留，不会被覆盖或删除。',
    take: '恢复',
    other: '换一个文件',
    taking: (done, total) => `正在恢复：${done} / ${total}条。全部写完才算数；中途关闭，什么都不会改动。`,
    taken: (added, known) => `恢复完成：新增${added}条，${known}条本来就有。`,
    mended: (count) => `本机损坏的${count}条记录已用备份修好。`,
    unchanged: '本机的记录没有改动。',
    failure: {
      'not-a-backup': '这不是践诺的备份文件。',
      newer: '这个备份是更新版本的践诺做的。请先更新践诺，再恢复。',
      'needs-passphrase': '这个文件加了密。',
      'wrong-passphrase': '口令不对，或者文件开头损坏了。请核对口令，再试一次。',
      truncated: '文件不完整：末尾缺失或损坏，可能没有复制完。请重新取一份备份文件。',
      damaged: '文件损坏，与备份时写下的不一样。请换一份备份文件。',
      unreadable: '读不到这个文件：它可能被移动、改动，或所在的盘已拔出。请重新选择。',
      StoreFull: '磁盘满了。请腾出空间，再试一次。',
      StoreUnavailable: '本机数据库现在打不开。请关闭其他践诺页面，再试一次。',
      other: '没有成功。请再试一次。',
    },
    atRecord: (record) => `第${record}条记录有问题。`,
    detail: '原因：',
    remind: (count) => `上次备份以后又有${count}条记录，不在任何备份里。`,
    remindNever: (count) => `已有${count}条记录，还没有备份过。`,
    remindDo: '去备份',
    later: '以后再说',
    rescue: '用备份文件恢复',
    rescueWhat: '有备份文件时，可以用它恢复。先导出能读到的记录，再这样做。',
    rescueTake: '替换打不开的数据库',
    rescueConfirm: '我已导出能读到的记录，或不需要它们。打不开的数据库会被删除，换成这个备份里的内容。',
    reopen: '重新打开',
  },
  en: {
    title: 'Backup',
    what: 'One file with all plans, notes, reviews, issued data and half-typed forms. With it everything comes back on a new computer or after a broken disk. Keep it somewhere else than on this computer.',
    last: (when) => `Last backup: ${when}.`,
    never: 'There is no backup yet.',
    uncovered: (count) => `Records that stand in no backup: ${count}.`,
    allCovered: 'Every record stands in a backup.',
    seal: 'Encrypt with a passphrase',
    sealHint: 'The passphrase is kept nowhere. If it is forgotten, nobody can open the file.',
    passphrase: 'Passphrase',
    again: 'Passphrase once more',
    tooShort: (least) => `A passphrase has at least ${least} characters`,
    differ: 'The two passphrases differ',
    make: 'Back up now',
    making: (done, total) => `Backing up: ${done} of ${total}`,
    cancel: 'Cancel',
    cancelled: 'Cancelled. Nothing was changed.',
    made: (file, records) => `Backed up ${records}. ${file} is in the browser’s downloads.`,
    left: (count) => `${count} more could not be read and are not in it; the original data stay.`,
    notMade: 'No backup was made. Records are unchanged.',
    restore: 'Restore from a backup',
    restoreWhat: 'The whole file is checked first and you are told what it holds; nothing is written before you confirm.',
    choose: 'Choose a backup file',
    looking: (done, total) => `Checking: ${done} of ${total}`,
    askPassphrase: 'This file is encrypted. Enter the passphrase it was made with.',
    open: 'Open',
    summary: (file) => `The file is whole: ${file}`,
    created: (when, sealed) => `Made ${when}${sealed ? ', encrypted' : ''}`,
    kind: 'Contents',
    count: 'Count',
    kinds: {
      plan: 'Plans',
      note: 'Notes',
      placement: 'Places confirmed',
      review: 'Reviews',
      pace: 'Pace standards',
      publication: 'Issued data',
      reading: 'Wordings of pages',
      draft: 'Half-typed forms',
      choices: 'Plans chosen for pages',
      profile: 'Reporter',
    },
    fresh: (count) => `Records that are not on this computer: ${count}.`,
    nothingFresh: 'All its records are on this computer already.',
    freshUnknown: 'The database on this computer does not open, so it cannot be compared.',
    union: 'Restoring adds: what is on this computer stays, and nothing is overwritten or deleted.',
    take: 'Restore',
    other: 'Another file',
    taking: (done, total) =>
      `Restoring: ${done} of ${total}. It counts only when all is written; closing this page meanwhile changes nothing.`,
    taken: (added, known) => `Restored: ${added} added, ${known} were here already.`,
    mended: (count) => `Damaged records mended from the backup: ${count}.`,
    unchanged: 'The records on this computer are unchanged.',
    failure: {
      'not-a-backup': 'This is no Jiannuo backup.',
      newer: 'This backup was made by a later version of Jiannuo. Update Jiannuo first.',
      'needs-passphrase': 'This file is encrypted.',
      'wrong-passphrase': 'Wrong passphrase, or the file’s beginning is damaged. Check it and try again.',
      truncated: 'The file is not whole: its end is missing or damaged. It may not have been copied to the end; fetch it again.',
      damaged: 'The file is damaged: it is not what was written. Take another backup file.',
      unreadable: 'The file cannot be read: it was moved or changed, or its drive is gone. Choose it again.',
      StoreFull: 'The disk is full. Free some space and try again.',
      StoreUnavailable: 'The database on this computer does not open now. Close other Jiannuo pages and try again.',
      other: 'It did not work. Try again.',
    },
    atRecord: (record) => `Record ${record} is at fault.`,
    detail: 'Reason: ',
    remind: (count) => `Records made since the last backup, in no file: ${count}.`,
    remindNever: (count) => `${count} records and no backup yet.`,
    remindDo: 'Back up',
    later: 'Later',
    rescue: 'Restore from a backup file',
    rescueWhat: 'With a backup file the records come back. Export what can be read first.',
    rescueTake: 'Replace the database that does not open',
    rescueConfirm:
      'I have exported what can be read, or do not need it. The database that does not open is deleted, and this backup takes its place.',
    reopen: 'Open again',
  },
};
