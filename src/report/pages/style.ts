/**
 * The look of every page. Colours are those of the system's light or dark mode, each with a contrast of at
 * least 4.5 to 1 against its ground (WCAG 2.2, 1.4.3); below 640 pixels a row of a wide table becomes a card.
 */
export const STYLE = `:root{color-scheme:light dark;--paper:#fff;--ink:#1b2129;--quiet:#545f6c;--rule:#d5dbe2;--soft:#f2f5f8;--accent:#1d5b9f;--fill:#5b8fc7;--track:#e6ebf0;--warn:#8a4b00;--warn-soft:#fdf3e3}
@media (prefers-color-scheme:dark){:root{--paper:#14181d;--ink:#e8ebef;--quiet:#a8b2bd;--rule:#37414c;--soft:#1d232a;--accent:#8fbdf0;--fill:#5f93cc;--track:#2a323b;--warn:#f2c078;--warn-soft:#33291a}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI","PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif}
main,header.top,footer{max-width:1180px;margin:0 auto;padding:0 20px}
header.top{padding-top:28px}
footer{padding:24px 20px 40px;color:var(--quiet);font-size:.875rem}
h1{font-size:1.6rem;line-height:1.25;margin:0 0 4px;overflow-wrap:anywhere}
h2{font-size:1.15rem;margin:36px 0 10px}
h3{font-size:1rem;margin:22px 0 6px;overflow-wrap:anywhere}
p{margin:6px 0}
.sub,.note,figcaption{color:var(--quiet)}
.note,figcaption{font-size:.875rem}
a{color:var(--accent)}
a:focus-visible,button:focus-visible,input:focus-visible,select:focus-visible,summary:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
.skip{position:absolute;left:-999px}
.skip:focus{left:12px;top:8px;background:var(--paper);padding:8px 12px;z-index:1}
dl.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(150px,1fr));gap:12px;margin:18px 0 0}
dl.figures div{background:var(--soft);border-radius:6px;padding:10px 14px;min-width:0}
dl.figures dt{color:var(--quiet);font-size:.875rem}
dl.figures dd{margin:0;font-size:1.2rem;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(300px,100%),1fr));gap:12px 40px}
figure{margin:0;max-width:520px}
figure h2{margin-bottom:6px}
figcaption{margin-top:6px}
svg{display:block;width:100%;height:auto}
svg text{font-size:12px;fill:var(--ink);font-variant-numeric:tabular-nums;paint-order:stroke;stroke:var(--paper);stroke-width:3px;stroke-linejoin:round}
.bar{fill:var(--fill)}.track{fill:var(--track)}
.axis{stroke:var(--quiet);stroke-width:1}.mark{stroke:var(--ink);stroke-width:1.5}.trend{stroke:var(--fill);stroke-width:2}
details{margin:6px 0}
summary{cursor:pointer;color:var(--accent)}
.warn{background:var(--warn-soft);border-left:4px solid var(--warn);padding:8px 14px;border-radius:0 6px 6px 0}
.warn ul{margin:4px 0;padding-left:20px}
form.tools{display:flex;flex-wrap:wrap;gap:10px 18px;align-items:end;margin:8px 0}
form.tools label{font-size:.875rem;color:var(--quiet)}
form.tools label.tick{display:flex;gap:8px;align-items:center;min-height:40px}
input[type=search],select{display:block;font:inherit;color:inherit;background:var(--paper);border:1px solid var(--quiet);border-radius:4px;padding:6px 10px;min-height:40px;min-width:0;max-width:100%}
input[type=checkbox]{width:20px;height:20px;margin:0;accent-color:var(--accent)}
button{font:inherit;color:inherit;background:none;border:0;padding:0;cursor:pointer;text-align:inherit}
button.more{border:1px solid var(--quiet);border-radius:4px;padding:8px 16px;margin-top:12px}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
caption{text-align:left;color:var(--quiet);font-size:.875rem;padding-bottom:6px}
th,td{padding:7px 10px;text-align:left;border-bottom:1px solid var(--rule);vertical-align:top}
thead th{border-bottom:2px solid var(--quiet);font-size:.875rem;vertical-align:bottom}
thead button{font-weight:600;min-height:24px}
thead th[aria-sort=ascending] button::after{content:" \\25B2";content:" \\25B2" / ""}
thead th[aria-sort=descending] button::after{content:" \\25BC";content:" \\25BC" / ""}
tbody th{font-weight:400}
tfoot td,tfoot th{font-weight:600;border-top:2px solid var(--quiet);border-bottom:0}
.n{text-align:right;white-space:nowrap}
.cells td,.cells th{overflow-wrap:break-word}
.cells tr>:first-child,#results td:nth-child(2),#table td:nth-child(2){overflow-wrap:anywhere;min-width:5em}
.cells thead th:first-child{overflow-wrap:normal}
dl.lines{display:grid;grid-template-columns:minmax(110px,220px) 1fr;gap:3px 16px;margin:0}
dl.lines dt{color:var(--quiet)}
dl.lines dd{margin:0;overflow-wrap:anywhere}
dl.lines dd.sum{font-family:ui-monospace,"Cascadia Mono",Consolas,"Liberation Mono",monospace;font-size:.9375rem}
.sign{display:grid;grid-template-columns:repeat(auto-fit,minmax(220px,1fr));gap:28px 32px;margin-top:36px}
.sign span{border-top:1px solid var(--quiet);padding-top:4px;color:var(--quiet);font-size:.875rem}
[hidden]{display:none!important}
@media (max-width:640px){
main,header.top,footer{padding-left:14px;padding-right:14px}
h1{font-size:1.35rem}
.cards thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.cards table,.cards tbody,.cards tfoot,.cards tr,.cards caption{display:block}
.cards thead.sorts{position:static;width:auto;height:auto;overflow:visible;clip-path:none;display:block}
.cards thead.sorts tr{display:flex;flex-wrap:wrap;gap:6px 16px;border-bottom:2px solid var(--quiet)}
.cards thead.sorts th{display:block;border:0}
.cards thead.sorts th::before{content:none!important}
.cards thead.sorts button{text-decoration:underline;text-underline-offset:3px}
.cards tr{border-bottom:2px solid var(--rule);padding:8px 0}
.cards th,.cards td{display:flex;justify-content:space-between;gap:16px;border:0;padding:2px 0;text-align:right;overflow-wrap:anywhere;white-space:normal}
.cards tbody th{font-weight:600}
.cards td:empty{display:none}
dl.lines{grid-template-columns:1fr}
dl.lines dd{padding-bottom:6px}
}
@media print{
:root{color-scheme:light;--paper:#fff;--ink:#000;--quiet:#444;--rule:#bbb;--soft:#fff;--accent:#000;--fill:#777;--track:#e4e4e4;--warn:#000;--warn-soft:#fff}
body{font-size:10pt}
form.tools,.skip,button.more,nav,details:not([open]){display:none}
main,header.top,footer{max-width:none;padding:0}
h2,h3{break-after:avoid}
tr,figure,.sign,dl.figures{break-inside:avoid}
thead{display:table-header-group}
a{text-decoration:none}
@page{margin:16mm}
}`;
