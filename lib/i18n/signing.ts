import type { Lang } from './domain.ts';

interface SigningWords {
  title: string;
  why: string;
  unsigned: string;
  current: string;
  standby: string;
  noStandby: string;
  make: string;
  makeStandby: string;
  restore: string;
  changeOver: string;
  changeOverHint: string;
  stop: string;
  stopSure: string;
  passphrase: string;
  again: string;
  passphraseHint: (least: number) => string;
  short: (least: number) => string;
  unlike: string;
  makeBackup: string;
  making: string;
  saved: string;
  chooseSaved: string;
  chooseBackup: string;
  open: string;
  cancel: string;
  wrong: string;
  noBackup: string;
  inUse: (kid: string) => string;
  failed: (reason: string) => string;
}

/** Texts of the box that keeps the keys issues are signed with. */
export const SIGNING: Record<Lang, SigningWords> = {
  'zh-CN': {
    title: '签名',
    why: '签名以后，网站上的数据文件被改动时，组件会拒绝显示。建议使用。',
    unsigned: '现在不签名',
    current: '现用钥匙',
    standby: '备用钥匙',
    noStandby: '没有。现用钥匙丢失时，没有备用的就要改网页里的代码。',
    make: '制作签名钥匙',
    makeStandby: '制作备用钥匙',
    restore: '从备份恢复',
    changeOver: '改用备用钥匙',
    changeOverHint: '现用钥匙丢失或泄露时用。网页里已写明备用钥匙的，不用马上改代码。',
    stop: '不再签名',
    stopSure: '确定不再签名（网页里写着 keys 的，会拒绝不签名的数据）',
    passphrase: '口令',
    again: '再输一次口令',
    passphraseHint: (least) => `至少${least}个字。用来加密备份文件，忘记了就打不开，没有别的办法。`,
    short: (least) => `口令至少要${least}个字。`,
    unlike: '两次输入的口令不一样。',
    makeBackup: '制作并保存备份文件',
    making: '正在制作',
    saved: '备份文件已交给浏览器下载。请把它存到安全的地方（例如单位的保密U盘），再在这里选中它：能打开，钥匙才启用。',
    chooseSaved: '选中刚保存的备份文件',
    chooseBackup: '备份文件',
    open: '核对并启用',
    cancel: '取消',
    wrong: '打不开：口令不对，或者文件被改动过。钥匙没有变化，请再试一次。',
    noBackup: '这个文件不是签名钥匙的备份。钥匙没有变化，请选另一个文件。',
    inUse: (kid) => `钥匙${kid}已启用。`,
    failed: (reason) => `没有完成，钥匙没有变化。请再试一次。原因：${reason}`,
  },
  en: {
    title: 'Signature',
    why: 'With a signature, the widget refuses data that were changed on the server. Recommended.',
    unsigned: 'Issues are not signed',
    current: 'Current key',
    standby: 'Standby key',
    noStandby: 'None. Without one, losing the current key means editing the pages.',
    make: 'Make a signing key',
    makeStandby: 'Make a standby key',
    restore: 'Restore from a backup',
    changeOver: 'Change to the standby key',
    changeOverHint: 'For when the current key is lost or known to others. Pages that pin the standby need no edit at once.',
    stop: 'Stop signing',
    stopSure: 'Yes, stop signing (pages with keys will refuse unsigned data)',
    passphrase: 'Passphrase',
    again: 'Passphrase again',
    passphraseHint: (least) => `At least ${least} characters. It encrypts the backup file; if it is forgotten, nothing opens the file.`,
    short: (least) => `The passphrase needs at least ${least} characters.`,
    unlike: 'The two passphrases differ.',
    makeBackup: 'Make and save the backup file',
    making: 'Making',
    saved:
      'The backup file was handed to the browser’s downloads. Keep it in a safe place, then choose it here: the key is used only once the file opens.',
    chooseSaved: 'Choose the backup file you have just saved',
    chooseBackup: 'Backup file',
    open: 'Check and use',
    cancel: 'Cancel',
    wrong: 'It does not open: another passphrase, or a changed file. The keys are as they were; try again.',
    noBackup: 'This file is no backup of a signing key. The keys are as they were; choose another file.',
    inUse: (kid) => `Key ${kid} is in use.`,
    failed: (reason) => `Not done, the keys are as they were. Try again. Reason: ${reason}`,
  },
};
