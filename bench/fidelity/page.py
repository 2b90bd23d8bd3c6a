# The words of a web page by Python's standard library: what is between its tags. Left out, as a reader of the page
# would: scripts, styles, struck-out text, numbers of footnotes, and what the page itself names navigation or contents.
# With --title, the page's title comes first, which a browser shows above the page.
import re
import sys
from html.parser import HTMLParser

TITLED = '--title' in sys.argv
SKIPPED = {'script', 'style', 'template', 'nav', 'del', 's', 'strike', 'form', 'button'}
SKIPPED_CLASSES = {
    'navheader', 'navfooter', 'toc', 'docnav', 'related', 'sphinxsidebar', 'footer', 'headerlink', 'navigation',
    'list-of-tables', 'list-of-figures', 'list-of-examples',
}
EMPTY = {'br', 'img', 'hr', 'meta', 'link', 'input', 'col', 'area', 'base', 'wbr', 'source', 'param'}
INLINE = {'a', 'b', 'i', 'u', 'em', 'strong', 'span', 'font', 'code', 'tt', 'sup', 'sub', 'kbd', 'abbr', 'small', 'var', 'q', 'cite'}


class Words(HTMLParser):
    def __init__(self):
        super().__init__()
        self.open = []
        self.out = []

    def hidden(self):
        names = [tag for tag, _, _ in self.open]
        return any(skip for _, skip, _ in self.open) or 'head' in names and not (TITLED and names[-1] == 'title')

    def handle_starttag(self, tag, attrs):
        of = dict(attrs)
        classes = set((of.get('class') or '').lower().split())
        at = self.open[-1] if self.open else ('', False, '')
        note = tag == 'sup' and at[0] == 'a' and at[2].startswith('#') or tag == 'a' and classes & {'footnote', 'footnote-reference', 'brackets'} or tag == 'sup' and 'footnote' in classes
        skip = bool(tag in SKIPPED or classes & SKIPPED_CLASSES or note or of.get('role') == 'navigation')
        if tag not in EMPTY:
            self.open.append((tag, skip, of.get('href') or ''))
        if tag not in INLINE:
            self.out.append('\n')

    def handle_endtag(self, tag):
        for at in range(len(self.open) - 1, -1, -1):
            if self.open[at][0] == tag:
                del self.open[at:]
                break
        if tag not in INLINE:
            self.out.append('\n')

    def handle_data(self, data):
        if not self.hidden():
            self.out.append(data)


raw = open(sys.argv[1], 'rb').read()
named = re.search(rb'charset=["\']?([\w-]+)', raw[:2000])
try:
    text = raw.decode('utf-8')
except UnicodeDecodeError:
    text = raw.decode(named[1].decode() if named else 'cp1252', 'replace')
parser = Words()
parser.feed(text)
print(''.join(parser.out))
