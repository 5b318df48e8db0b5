import type { Feed } from '../core/model/feed.ts';
import { SIGNED_FEED } from './embed-page.ts';
import { LEAST_POLICY, STRICTEST_POLICY } from './policy.ts';

/** The kit's README for the webmaster, Chinese first. Plain text. */
export function readme(feed: Feed, integrity: string, moduleIntegrity: string | null, keys: string | null): string {
  const { plan, seq, issuedOn, expires } = feed;
  return `${plan.shortTitle}：进展（第${seq}期，${issuedOn}，有效期至${expires}）
给网站管理员

一、放到网站上
1. 把整个 jiannuo 目录上传到网站，例如 https://www.example.gov.cn/jiannuo/ 。
2. 打开 embed.html，把其中两行复制到网页正文里。目录不是 /jiannuo/ 时，改两行里的路径。
3. 用浏览器打开网页看一遍。不想嵌入的，直接链接到 status.html 也可以，它不需要脚本。

二、各文件
feed.json            公开数据。不含填报人、存在问题、下一步打算和内部记录。${
    keys
      ? `
feed.jws.json        同样的数据，带签名。组件用网页里写明的公钥（keys）核对，改动过的不显示。`
      : ''
  }
feed.csv             同样的数据，表格，可用 Excel、WPS 打开。
feed.jsonld          公开记录，W3C 网页批注格式；feed.schema.json 是 feed.json 的格式说明（JSON Schema）。
badge.svg            一行进展的图片，可放在首页；badge.json 是同样的内容，供其他系统读取。
jiannuo-widget.js    显示组件。不收集信息，不设 Cookie，只读取同一目录的 feed.json。
jiannuo-inline.js    只有 view="inline"（在正文里标注）时，组件才从同一目录读取；内容与组件不配套的，组件不运行它。
${
  moduleIntegrity === null
    ? ''
    : `jiannuo-module.js    同样的组件，供用 ES 模块写的网页使用；jiannuo-module.d.ts 是它的 TypeScript 类型说明。
`
}jiannuo-widget.css   组件的样式，只有较旧的浏览器（Firefox 101、Safari 16.4 以前）会读取。
status.html          静态页，可打印；status.css 是它的样式。
embed.html           要粘贴的两行代码和效果。

三、更新
每期用新的发布包覆盖这些文件。只换数据时，不必覆盖 jiannuo-widget.js，网页里的两行不用改；
元素里的静态表格写有日期，有空时一并换成新的。显示组件更新后校验值会变，两行要重新粘贴。
本期组件的校验值：${integrity}${
    moduleIntegrity === null
      ? ''
      : `
用模块的网页，用下面两行代替那两行，#table 是静态表格，组件放在 main 的最后：
  <link rel="modulepreload" href="/jiannuo/jiannuo-module.js" integrity="${moduleIntegrity}">
  import { mount } from '/jiannuo/jiannuo-module.js'; mount(document.querySelector('main'), { feed: '/jiannuo/${keys ? SIGNED_FEED : 'feed.json'}', fallback: document.querySelector('#table')${keys ? `, keys: '${keys}'` : ''} });`
  }

四、服务器设置
内容类型：.json 用 application/json，.js 用 text/javascript，.css 用 text/css，.html 用 text/html，编码都是 UTF-8。
缓存：feed.json 用 Cache-Control: no-cache（每次核对，不变则不重传）；其余文件可缓存一天。
内容安全策略（如网站设了 CSP，至少要有）：
  ${LEAST_POLICY}
组件在下面最严的策略下也能用：
  ${STRICTEST_POLICY}
文件放在另一个域名时，把该域名加入以上三项，并让它发送 Access-Control-Allow-Origin。
组件不访问任何第三方网站。

${
  keys
    ? `五、签名
网页里的 keys="${keys}" 写着公钥，一个是现用的，一个可以是备用的。换钥匙时改这一处。
签名能防：网站文件被改动、旧一期冒充新一期（seq 写着最低期号，换两行时会更新）、别的计划的数据冒充本计划。
签名不能防：网页本身被改动（连同 keys 一起），以及发布以前就写错的内容。网页不是 https 时浏览器无法核对，组件会写明。

`
    : ''
}${keys ? '六' : '五'}、过期与失败
${expires} 之后没有新一期，组件会提示数据可能较旧。读不到 feed.json 时，网页里的静态表格照常显示，并注明日期。


${plan.shortTitle}: progress (issue ${seq}, ${issuedOn}, valid until ${expires})
For the webmaster

1. Upload the folder "jiannuo" to the site, for example https://www.example.gov.cn/jiannuo/ .
   Open embed.html and paste its two lines into the page. Change /jiannuo/ in them if the folder is another one.
   Or simply link to status.html, which needs no script; badge.svg is one line of progress as an image (badge.json: the same
   for other systems).
2. feed.json holds the public data: no names of reporters, no internal notes. jiannuo-widget.js shows them; it sets no
   cookie and reads nothing but the feed. feed.csv is the same as a table, feed.jsonld the notes as W3C Web Annotations,
   feed.schema.json the format of feed.json. jiannuo-inline.js is read only with view="inline", for marks in the article
   itself, and run only when it belongs to this script.${
     moduleIntegrity === null
       ? ''
       : ` jiannuo-module.js is the same widget for pages made of ES modules
   (integrity ${moduleIntegrity}),
   jiannuo-module.d.ts its types: import { mount } from it, and mount(element, { feed }).`
   } jiannuo-widget.css is read only by browsers older than Firefox 101 and
   Safari 16.4; status.css belongs to status.html and embed.html.
3. To update, overwrite the files with those of the next kit. The pasted lines stay valid until the script changes;
   then its checksum changes too, and the lines must be pasted again. Now: ${integrity}
4. Types: application/json, text/javascript, text/css, text/html, all UTF-8. Send feed.json with Cache-Control: no-cache.
   Content Security Policy, at least: ${LEAST_POLICY}
   Strictest one that works: ${STRICTEST_POLICY}
   On another host: add it to those three, and let it send Access-Control-Allow-Origin. No third party is ever contacted.
${
  keys
    ? `5. feed.jws.json is the signed feed; keys="${keys}" in the pasted lines pins the public keys (current and standby).
   To change the key, edit that attribute. It protects against changed files, an earlier issue passed off as this one
   (seq is the least issue that is taken) and another plan's data; not against a changed page, and not against what was
   wrong before it was signed. On plain http browsers cannot verify, and the widget says so.
`
    : ''
}${keys ? '6' : '5'}. After ${expires} without a new issue the widget says that the data may be out of date. When feed.json cannot be read,
   the static table in the page stays, with its date.
`;
}
