"""Makes passages and questions out of the texts that fetch.sh fetched: texts.jsonl, one {head, text} or {question} a line.

    python texts.py FOLDER

A passage is up to some 110 words of paragraphs under one heading. A question is a sentence of the texts that ends in a
question mark, a heading put into the form of a question, or a few words of a sentence, as people type them.
"""
import bz2
import gzip
import html
import json
import pathlib
import random
import re
import sys
from html.parser import HTMLParser

# Passages of one source, so that no manual outweighs the others; Wikipedia is the most like what teams write.
MOST, MOST_OF_WIKIPEDIA, ENOUGH = 420, 6000, 2500
QUESTIONS = 16000
WORDS, LONGEST = 110, 140
BLOCKS = {"p", "li", "td", "th", "dd", "dt", "pre", "div", "tr", "title", "table", "section", "br"} | {f"h{n}" for n in range(1, 7)}
OTHER_LANGUAGE = re.compile(r"/(?:de|fr|es|it|ru|ja|zh|pt|pl|nl|cs|uk|ko|sv|da|fi|hu|tr|el|ca|ro|vi)(?:[-_][a-z]+)?/|\.(?:de|fr|es|it|ru|ja|zh|pt|pl|nl|cs|ko|sv|da|fi|ca|zh-cn|zh-tw|pt-br)\.(?:html?|txt)", re.I)
FORMS = ["How do I {}?", "What is {}?", "what does {} mean", "When was {}?", "who decides about {}", "How many {} are there?", "Where can I find {}?", "Is {} allowed?", "why {}", "how much does {} cost", "{}", "Which {} is used?", "How long does {} take?", "can i use {}"]
BEGINNINGS = ["What ", "How ", "When did ", "Who ", "Does ", "", ""]


class Blocks(HTMLParser):
    """The blocks of a page, each with its tag, without scripts and navigation."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.blocks, self.current, self.tag, self.skipped = [], "", "p", 0

    def flush(self):
        text = re.sub(r"\s+", " ", self.current).strip()
        if text:
            self.blocks.append((self.tag, text))
        self.current = ""

    def handle_starttag(self, tag, _attributes):
        if tag in ("script", "style", "nav"):
            self.skipped += 1
        if tag in BLOCKS:
            self.flush()
            self.tag = tag

    def handle_endtag(self, tag):
        if tag in ("script", "style", "nav"):
            self.skipped = max(0, self.skipped - 1)
        if tag in BLOCKS:
            self.flush()
            self.tag = "p"

    def handle_data(self, data):
        if not self.skipped:
            self.current += data


def is_prose(text):
    return len(text.split()) >= 6 and sum(one.isalpha() or one == " " for one in text) / len(text) > 0.75


def passages(heads, paragraphs):
    head = " › ".join(one for one in heads if one)[:160]
    made, held, count = [], [], 0

    def put():
        nonlocal held, count
        if count >= 12:
            made.append((head, random.choice([" ", "\n\n"]).join(held)))
        held, count = [], 0

    for paragraph in filter(is_prose, paragraphs):
        words = paragraph.split()
        while len(words) > LONGEST:
            put()
            held, count = [" ".join(words[:130])], 130
            put()
            words = words[130:]
        if count + len(words) > WORDS:
            put()
        held.append(" ".join(words))
        count += len(words)
    put()
    return made


def of_html(text):
    page = Blocks()
    page.feed(text)
    page.flush()
    title, heading, held = "", "", []
    for tag, block in page.blocks:
        if tag == "title":
            title = block
        elif re.fullmatch(r"h\d", tag):
            yield from passages([title, heading], held)
            heading, held = block, []
        else:
            held.append(block)
    yield from passages([title, heading], held)


def of_text(name, text):
    text = re.sub(r"(?m)^[=~*^`#-]{3,}\s*$", "", text)
    paragraphs = [re.sub(r"\s+", " ", one).strip() for one in re.split(r"\n\s*\n", text)]
    yield from passages([re.sub(r"[._-]+", " ", name.split(".")[0])], paragraphs)


def of_manual(name, text):
    text = re.sub(r"\\f.|\\&|\\-|\\\(..", "", text)
    heading, held, current = "", [], []
    for line in text.split("\n"):
        if line.startswith((".SH", ".SS")):
            held.append(" ".join(current))
            yield from passages([name.split(".")[0], heading], held)
            heading, held, current = line[4:].strip(' "'), [], []
        elif line.startswith((".PP", ".TP", ".P", ".IP", ".LP")):
            held.append(" ".join(current))
            current = []
        elif line.startswith((".B ", ".I ", ".BR ", ".IR ")):
            current.append(line.split(" ", 1)[1].replace('"', ""))
        elif not line.startswith((".", "'")):
            current.append(line)
    yield from passages([name.split(".")[0], heading], [*held, " ".join(current)])


def of_facts(name, facts, path=()):
    if isinstance(facts, dict):
        for key, value in facts.items():
            yield from of_facts(name, value, (*path, key))
    elif isinstance(facts, str) and len(facts.split()) > 11:
        yield from passages([name, *[one for one in path if one != "text"][-2:]], [re.sub(r"<[^>]+>", "", facts)])


def of_wikipedia(dump):
    for page in re.finditer(r"<page>(.*?)</page>", dump, re.S):
        title = re.search(r"<title>(.*?)</title>", page[1])[1]
        body = re.search(r"<text[^>]*>(.*?)</text>", page[1], re.S)
        if body is None or len(body[1]) < 300:
            continue
        text = html.unescape(html.unescape(body[1]))
        text = re.sub(r"<ref[^>/]*/>|<ref.*?</ref>|<!--.*?-->", "", text, flags=re.S)
        for _ in range(5):
            text = re.sub(r"\{\{[^{}]*\}\}", "", text)
        text = re.sub(r"\{\|.*?\|\}", "", text, flags=re.S)
        text = re.sub(r"\[\[(?:File|Image|Category):.*?\]\]", "", text)
        text = re.sub(r"\[\[(?:[^|\]]*\|)?([^\]]*)\]\]", r"\1", text)
        text = re.sub(r"'{2,}|<[^>]+>", "", re.sub(r"\[https?://\S+ ?([^\]]*)\]", r"\1", text))
        heading, held = "", []
        for line in text.split("\n"):
            if found := re.match(r"=+\s*(.*?)\s*=+\s*$", line):
                yield from passages([title, heading], held)
                heading, held = found[1], []
            else:
                held.append(line.lstrip("*#:; ").strip())
        yield from passages([title, heading], held)


def opened(path, most=600_000):
    opener = gzip.open if path.suffix in (".gz", ".dz") else open
    with opener(path, "rt", errors="replace") as file:
        return file.read(most)


def of_file(path):
    name, low = path.name, str(path).lower()
    if OTHER_LANGUAGE.search(low) or re.search(r"changelog|copyright|licen[cs]e", low):
        return
    if re.search(r"\.x?html?(?:\.en)?(?:\.gz)?$", low):
        yield from of_html(opened(path, 400_000))
    elif low.endswith(".cor"):
        for line in opened(path).split("\n"):
            yield from passages([], [line.strip()])
    elif re.search(r"/man\d/[^/]*\.gz$", low):
        yield from of_manual(name, opened(path, 100_000))
    elif re.search(r"\.(?:txt|rst|md|page)(?:\.gz)?$|\.dict\.dz$", low):
        yield from of_text(name, opened(path))
    elif low.endswith(".json") and "factbook" in low and "package.json" not in low:
        yield from of_facts(path.stem, json.loads(opened(path, -1)))
    elif low.endswith(".bz2") and "enwiki" in low:
        yield from of_wikipedia(bz2.open(path, "rt").read())


def of_source(folder):
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    random.shuffle(files)
    made = {}
    for path in files:
        if len(made) > ENOUGH and folder.name != "gensim":
            break
        for head, text in of_file(path):
            made.setdefault(text[:80], (head, text))
    chosen = list(made.values())
    random.shuffle(chosen)
    return chosen[: MOST_OF_WIKIPEDIA if folder.name == "gensim" else MOST]


def questions(made):
    found = {one for _, text in made for one in re.findall(r"(?:^|[.!?]\s+)([A-Z][^.!?]{8,120}\?)", text)}
    for head in sorted({head for head, _ in made if head}):
        for heading in head.split(" › ")[-2:]:
            heading = re.sub(r"^[\d.]+\s*", "", heading)
            if 1 <= len(heading.split()) <= 8:
                found.add(random.choice(FORMS).format(heading.lower() if random.random() < 0.6 else heading))
    for _, text in random.sample(made, min(6000, len(made))):
        words = [one for one in re.findall(r"[A-Za-z][A-Za-z'-]+", random.choice(re.split(r"(?<=[.])\s", text))) if len(one) > 2]
        if len(words) > 4:
            start = random.randrange(len(words) - 3)
            found.add(random.choice(BEGINNINGS) + " ".join(words[start : start + random.randint(3, 9)]).lower() + "?")
    chosen = sorted(found)
    random.shuffle(chosen)
    return chosen[:QUESTIONS]


def main():
    random.seed(1)
    folder = pathlib.Path(sys.argv[1])
    made = [one for source in sorted(folder.iterdir()) if source.is_dir() for one in of_source(source)]
    random.shuffle(made)
    with open(folder / "texts.jsonl", "w") as file:
        for head, text in made:
            file.write(json.dumps({"head": head, "text": text}) + "\n")
        for question in questions(made):
            file.write(json.dumps({"question": question}) + "\n")
    print(len(made), "passages")


if __name__ == "__main__":
    main()
