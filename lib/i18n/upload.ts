import type { UploadProblem } from '../publish/upload.ts';
import type { Lang } from './domain.ts';

interface UploadWords {
  title: string;
  what: (seq: number) => string;
  address: string;
  addressHint: string;
  user: string;
  password: string;
  passwordHint: string;
  upload: string;
  cancel: string;
  wrongAddress: string;
  notGranted: string;
  progress: (done: number, all: number, file: string) => string;
  done: (sent: number, all: number) => string;
  problem: Record<UploadProblem, (file: string, detail: string) => string>;
  kept: string;
  snippet: string;
  snippetHint: string;
  folder: string;
  copy: string;
  copied: string;
  policy: string;
  strictest: string;
}

/** Texts of the boxes for the web server: upload, and the lines to paste. */
export const UPLOAD: Record<Lang, UploadWords> = {
  'zh-CN': {
    title: '上传到网站（可选）',
    what: (seq) => `上传第${seq}期的全部文件。数据文件最后上传：在那以前，读者看到的是完整的上一期。`,
    address: '上传地址',
    addressHint: '网站目录的WebDAV地址，例如https://www.example.gov.cn/jiannuo/；对象存储的签名地址可以每行写一个：文件名、空格、地址。',
    user: '用户名',
    password: '密码',
    passwordHint: '只用于这一次，不保存。',
    upload: '上传',
    cancel: '停止',
    wrongAddress: '上传地址要以https://或http://开头。',
    notGranted: '浏览器没有允许访问这个网站，所以没有上传。再点一次“上传”并选择允许。',
    progress: (done, all, file) => `${done}/${all} ${file}`,
    done: (sent, all) => `已上传：${sent}个文件有变化，${all - sent}个原来就一样。`,
    problem: {
      refused: (file, detail) => `服务器不接受${file}（${detail}）。请核对地址、用户名和密码。`,
      changed: (file) => `${file}刚刚被别人改过，没有覆盖它。`,
      newer: (_, detail) => `网站上已经是第${detail}期，比这一期新，没有覆盖它。`,
      unreachable: (file, detail) => `上传${file}时没有收到服务器的回答（${detail}）。`,
      differs: (file) => `${file}上传后读回来不一样，可能被服务器改动了。`,
      cancelled: (file) => `已在${file}处停止。`,
    },
    kept: '已传的文件留着，再上传一次会接着传。网站上的数据文件还是原来的。',
    snippet: '嵌入代码',
    snippetHint: '粘贴到网页正文里要显示的位置。',
    folder: '发布包在网站上的目录',
    copy: '复制',
    copied: '已复制',
    policy: '网站设了内容安全策略（CSP）时，至少要有',
    strictest: '在下面最严的策略下也能用',
  },
  en: {
    title: 'Upload to the website (optional)',
    what: (seq) => `Uploads all files of issue ${seq}. The feed goes last: until then readers see the whole issue before.`,
    address: 'Address',
    addressHint:
      'The WebDAV address of a folder, such as https://www.example.gov.cn/jiannuo/; signed addresses of an object store one a line: file name, space, address.',
    user: 'User name',
    password: 'Password',
    passwordHint: 'Used this once and not kept.',
    upload: 'Upload',
    cancel: 'Stop',
    wrongAddress: 'The address must begin with https:// or http://.',
    notGranted: 'The browser did not allow access to this site, so nothing was uploaded. Choose Upload again and allow it.',
    progress: (done, all, file) => `${done}/${all} ${file}`,
    done: (sent, all) => `Uploaded: ${sent} changed, ${all - sent} were there as they are.`,
    problem: {
      refused: (file, detail) => `The server does not take ${file} (${detail}). Look at the address, the user name and the password.`,
      changed: (file) => `${file} was changed by somebody else just now and was not overwritten.`,
      newer: (_, detail) => `The website has issue ${detail}, which is later than this one. It was not overwritten.`,
      unreachable: (file, detail) => `The server did not answer for ${file} (${detail}).`,
      differs: (file) => `${file} reads otherwise than it was sent: the server may change it.`,
      cancelled: (file) => `Stopped at ${file}.`,
    },
    kept: 'What was sent stays, and uploading again goes on from there. The feed on the website is the old one.',
    snippet: 'Lines to paste',
    snippetHint: 'Paste them where the board is to appear.',
    folder: 'Folder of the kit on the website',
    copy: 'Copy',
    copied: 'Copied',
    policy: 'If the site has a Content Security Policy, it needs at least',
    strictest: 'The strictest one that works',
  },
};
