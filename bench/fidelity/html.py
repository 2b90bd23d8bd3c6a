# The words of a web page by Python's standard library: what is between its tags, scripts and styles aside.
import sys
from html.parser import HTMLParser


class Words(HTMLParser):
    def __init__(self):
        super().__init__()
        self.hidden = 0
        self.out = []

    def handle_starttag(self, tag, attrs):
        if tag in ('script', 'style', 'head', 'template'):
            self.hidden += 1
        if tag in ('p', 'div', 'br', 'li', 'td', 'th', 'tr', 'dt', 'dd', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'):
            self.out.append('\n')

    def handle_endtag(self, tag):
        if tag in ('script', 'style', 'head', 'template') and self.hidden:
            self.hidden -= 1

    def handle_data(self, data):
        if not self.hidden:
            self.out.append(data)


raw = open(sys.argv[1], 'rb').read()
try:
    text = raw.decode('utf-8')
except UnicodeDecodeError:
    text = raw.decode('latin-1')
parser = Words()
parser.feed(text)
print(''.join(parser.out))
