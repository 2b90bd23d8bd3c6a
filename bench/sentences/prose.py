# Paragraphs of real prose with where other splitters end their sentences, one JSON object a line:
# python3 prose.py HOW LANGUAGE FOLDER GLOB PARAGRAPHS, where HOW is the name of a kind of file below.
import html
import json
import random
import re
import sys
from pathlib import Path

try:
    import pysbd
    from sentencex import segment
except ImportError as error:
    sys.exit(f'skipped: {error}. Install sentencex and pysbd for this python3.')

how, language, folder, glob, most = sys.argv[1:]


def plain(text):
    return re.sub(r'\s+', ' ', html.unescape(re.sub(r'<[^>]+>', '', text))).strip()


kinds = {
    'mallard': lambda text: re.findall(r'<p>(.*?)</p>', text, re.S),
    'docbook': lambda text: re.findall(r'<div class="para">(.*?)</div>', text, re.S),
    'fortune': lambda text: re.split(r'\n%\n', text),
}
files = sorted(path for path in Path(folder).glob(glob) if path.suffix not in ('.dat', '.u8'))
found = {plain(part) for path in files for part in kinds[how](path.read_text('utf-8', 'replace'))}
# What is not translated yet is English, and sounds like it.
english = re.compile(r'\b(?:the|and|of|to|is|you)\b')


def is_translated(part):
    return language == 'en' or len(english.findall(part)) < 3


paragraphs = sorted(part for part in found if len(part) > 60 and is_translated(part))
random.Random(1).shuffle(paragraphs)

# pysbd knows a part of the languages, sentencex falls back on related ones.
rules = pysbd.Segmenter(language=language, clean=False) if language in pysbd.languages.LANGUAGE_CODES else None


def ends(text, parts):
    """Undefined where a splitter changes the text."""
    at, found = 0, []
    for part in parts:
        begin = text.find(part.strip(), at)
        if begin < 0:
            return None
        at = begin + len(part.strip())
        found.append(at)
    return found


for text in paragraphs[: int(most)]:
    others = [ends(text, segment(language, text)), ends(text, rules.segment(text)) if rules else None]
    # JavaScript counts UTF-16 units.
    units = [[len(text[:end].encode('utf-16-le')) // 2 for end in found] for found in others if found]
    print(json.dumps({'text': text, 'others': units}))
