# The words of a PDF by mutool, without the raised numbers that point to notes: smaller digits right after a word or a mark,
# also where mutool takes the distance between the two for a space.
import re
import subprocess
import sys
from html import unescape

out = subprocess.run(['mutool', 'draw', '-q', '-F', 'stext', sys.argv[1]], capture_output=True, check=True).stdout
font = re.compile(r'<font [^>]*size="([\d.]+)"')
char = re.compile(r'<char [^>]*\bc="([^"]*)"')
text = []
line = []


def written(signs):
    usual = max((size for _, size in signs), default=0)
    words = ''
    for sign, size in signs:
        isNote = sign in '0123456789,–-' and size < 0.85 * usual and re.search(r'(?:[^\W\d_]{2}|[.,;:!?)”"’])[ ]?$', words)
        words += '\0' if isNote or size < 0.85 * usual and sign in '0123456789,–-' and words.endswith('\0') else sign
    return words.replace('\0', '')


size = 0.0
for row in out.decode('utf-8', 'replace').splitlines():
    if match := font.search(row):
        size = float(match[1])
    for sign in char.findall(row):
        line.append((unescape(sign), size))
    if '</line>' in row:
        text.append(written(line))
        line = []
    if '</page>' in row:
        text.append('\f')
print('\n'.join(text))
