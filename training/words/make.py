"""Makes src/words/word-vectors.bin. See README.md."""
import argparse
import re
from pathlib import Path

import numpy as np

from fit import all_but_the_top, counter_fitted, reduced, unit
from lexicon import add_groups, read_lexicon
from measure import groups_of, report
from minilm import encoded
from pack import packed, quantised, terms_of
from sources import ROOT, Glove, dictionary_words, judged_pairs, read_glove, read_wordnet

TABLE = ROOT / "src" / "words" / "word-vectors.bin"
DIMENSIONS = 64
TERMS = 40_000
# GloVe knows what goes together, MiniLM what is the same; measured with 0.5, 0.8, 1, 1.5 and alone.
MINILM_WEIGHT = 1.5
# Frequent at work, and in no dictionary of the list.
WORK_WORDS = (Path(__file__).parent / "work-words.txt").read_text().split()


def chosen_words(glove: Glove) -> list[str]:
    """Most frequent first. Names are left out: any two of a kind would be alike, and none is the other."""
    wanted = dictionary_words() | set(WORK_WORDS)
    return [word for word in glove.words if re.fullmatch("[a-z]{2,}", word) and word in wanted]


def rows_by_term(words: list[str]) -> dict[str, list[str]]:
    terms: dict[str, list[str]] = {}
    for word, term in zip(words, terms_of(words)):
        if term in terms or len(terms) < TERMS:
            terms.setdefault(term, []).append(word)
    return terms


def shares_of(terms: dict[str, list[str]], place: dict[str, int]) -> dict[str, float]:
    """By Zipf's law: a word's frequency falls with its rank."""
    shares: dict[str, float] = {}
    for words in terms.values():
        frequency = [1 / (place[word] + 50) for word in words]
        shares.update((word, each / sum(frequency)) for word, each in zip(words, frequency))
    return shares


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cache", type=Path, default=Path("/tmp/word-table"), help="folder for the downloaded packages")
    parser.add_argument("--selection", type=Path, nargs="*", default=[], help="question-to-sentence sets to measure on")
    options = parser.parse_args()
    glove = read_glove(options.cache)
    place = {word: index for index, word in enumerate(glove.words)}
    terms = rows_by_term(chosen_words(glove))
    shares = shares_of(terms, place)
    row_of = {word: row for row, words in enumerate(terms.values()) for word in words}
    base = np.array([sum(shares[word] * unit(glove.vectors[[place[word]]])[0] for word in words) for words in terms.values()])
    read = encoded([words[0] for words in terms.values()], options.cache)
    both = np.hstack([unit(all_but_the_top(base, 2)), MINILM_WEIGHT * unit(all_but_the_top(read, 1))])
    plain = reduced(both, DIMENSIONS)
    lexicon = read_lexicon(read_wordnet(options.cache), set(row_of))
    add_groups(lexicon, groups_of("work-synonyms"), groups_of("opposites"), set(row_of))
    fitted = quantised(counter_fitted(plain, lexicon, row_of, shares))
    TABLE.write_bytes(packed(list(terms), [words[0] for words in terms.values()], fitted))
    print(f"{TABLE.relative_to(ROOT)}: {len(terms)} terms of {len(row_of)} words, {TABLE.stat().st_size} bytes")
    judged = judged_pairs(options.cache)
    report("As it ships", fitted.astype(np.float32), row_of, judged, options.selection)
    report("Before counter-fitting", plain, row_of, judged, options.selection)
    report("GloVe as fetched", base, row_of, judged)
    report("MiniLM as fetched", read, row_of, judged)


if __name__ == "__main__":
    main()
