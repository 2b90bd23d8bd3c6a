"""Pairs of words that WordNet calls the same, broader, opposite or neighbours, each with how usual that sense is."""
from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations

Pairs = dict[tuple[str, str], float]
Sense = tuple[str, str]  # part of speech and offset

PARTS = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
SENSE_PARTS = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
# Children of one parent beyond this are a list of everything ("person"), not neighbours.
MOST_SIBLINGS = 400


@dataclass(frozen=True)
class Lexicon:
    """Weights from 0 to 1: the share of both words' uses that have this sense."""

    same: Pairs
    broader: Pairs
    opposite: Pairs
    siblings: Pairs


class WordNet:
    def __init__(self, files: dict[str, list[str]], words: set[str]):
        self.words = words
        self.synsets: dict[Sense, tuple[list[str], list[list[str]]]] = {}
        self.counts: dict[tuple[str, str, str], tuple[int, int]] = {}
        self.totals: dict[str, int] = defaultdict(int)
        for line in files["index.sense"]:
            key, offset, rank, count = line.split()
            lemma, rest = key.split("%")
            self.counts[lemma, SENSE_PARTS[rest[0]], offset] = (int(count), int(rank))
            self.totals[lemma] += int(count)
        for name, part in PARTS.items():
            for line in files[f"data.{name}"]:
                if not line.startswith(" "):
                    self._add(part, line.split("|")[0].split())

    def _add(self, part: str, fields: list[str]) -> None:
        size = int(fields[3], 16)
        lemmas = [fields[4 + 2 * place].split("(")[0].lower() for place in range(size)]
        start = 5 + 2 * size
        pointers = [fields[start + 4 * place : start + 4 * place + 4] for place in range(int(fields[start - 1]))]
        self.synsets[part, fields[0]] = (lemmas, pointers)

    def usual(self, lemma: str, sense: Sense) -> float:
        """The share of the lemma's uses that have this sense; by rank where nobody counted them."""
        count, rank = self.counts.get((lemma, *sense), (0, 9))
        return (count + 0.5 / rank) / (self.totals[lemma] + 1.0)

    def members(self, sense: Sense) -> list[tuple[str, float]]:
        lemmas = self.synsets[sense][0]
        return [(lemma, self.usual(lemma, sense)) for lemma in lemmas if lemma in self.words]


def read_lexicon(files: dict[str, list[str]], words: set[str]) -> Lexicon:
    net = WordNet(files, words)
    lexicon = Lexicon({}, {}, {}, {})
    children: dict[Sense, list[Sense]] = defaultdict(list)
    for sense, (lemmas, pointers) in net.synsets.items():
        for one, other in combinations(net.members(sense), 2):
            note(lexicon.same, one, other)
        for symbol, offset, part, ends in pointers:
            target = ("a" if part == "s" else part, offset)
            if symbol in ("@", "&"):  # a broader noun or verb; a similar adjective
                for one in net.members(sense):
                    for other in net.members(target):
                        note(lexicon.broader, one, other)
            if symbol == "@":
                children[target].append(sense)
            if symbol in ("!", "+"):  # opposite; derived: "pay", "payment"
                one, other = lemmas[int(ends[:2], 16) - 1], net.synsets[target][0][int(ends[2:], 16) - 1]
                if one in words and other in words:
                    weights = (1.0, 1.0) if symbol == "!" else (net.usual(one, sense), net.usual(other, target))
                    note(lexicon.opposite if symbol == "!" else lexicon.same, (one, weights[0]), (other, weights[1]))
    for senses in children.values():
        note_siblings(lexicon.siblings, [net.members(sense) for sense in senses])
    return lexicon


def add_groups(lexicon: Lexicon, same: list[list[str]], opposite: list[list[str]], words: set[str]) -> None:
    """Groups that people wrote: each word with each other one of its line. They decide over WordNet."""
    for groups, pairs in ((same, lexicon.same), (opposite, lexicon.opposite)):
        for group in groups:
            for one, other in combinations([word for word in group if word in words], 2):
                note(pairs, (one, 1.0), (other, 1.0))


def note_siblings(pairs: Pairs, groups: list[list[tuple[str, float]]]) -> None:
    if sum(map(len, groups)) > MOST_SIBLINGS:
        return
    for left, right in combinations(groups, 2):
        for one in left:
            for other in right:
                note(pairs, one, other)


def note(pairs: Pairs, one: tuple[str, float], other: tuple[str, float]) -> None:
    if one[0] == other[0]:
        return
    key = (min(one[0], other[0]), max(one[0], other[0]))
    pairs[key] = max(pairs.get(key, 0.0), (one[1] * other[1]) ** 0.5)
