"""What a table is worth, on pairs and questions that nothing was fitted to."""
import json
import re
from collections import Counter
from math import log
from pathlib import Path

import numpy as np
from scipy.stats import rankdata, spearmanr

from fit import unit
from pack import terms_of

HERE = Path(__file__).parent
THRESHOLDS = (0.4, 0.5, 0.6)
COMMON = set((HERE / "common-words.txt").read_text().split())


def report(name: str, vectors: np.ndarray, row_of: dict[str, int], judged: dict, selections: list[Path] = []) -> None:
    vectors = unit(vectors)
    cosines = lambda pairs: [float(vectors[row_of[a]] @ vectors[row_of[b]]) for a, b in pairs if a in row_of and b in row_of]
    print(f"\n{name}")
    for title, pairs in judged.items():
        known = [pair for pair in pairs if pair[0] in row_of and pair[1] in row_of]
        rho = spearmanr(cosines([pair[:2] for pair in known]), [pair[2] for pair in known]).statistic
        print(f"  {title}: Spearman {rho:.3f} ({len(known)} pairs)")
    alike, apart = (cosines(unlisted(file)) for file in ("alike", "apart"))
    chance = random_pairs(vectors)
    print(f"  alike above apart: {area_under_curve(alike, apart):.3f} ({len(alike)} and {len(apart)} pairs)")
    print(f"  alike above random pairs: {area_under_curve(alike, chance):.3f}")
    for least in THRESHOLDS:
        parts = [f"{label} {np.mean(np.array(values) >= least):.3f}" for label, values in (("alike", alike), ("apart", apart), ("random", chance))]
        print(f"  reach {least}: {', '.join(parts)}")
    for path in selections:
        questions = read_selection(path)
        scores = [f"{least or 'exact'} {'%.3f/%.3f' % selection(questions, vectors, row_of, least)}" for least in (None, *THRESHOLDS)]
        print(f"  {path.name} MAP/MRR: {', '.join(scores)}")


def groups_of(name: str) -> list[list[str]]:
    return [line.split() for line in (HERE / f"{name}.txt").read_text().splitlines()]


def unlisted(name: str) -> list[tuple[str, str]]:
    """The pairs of a file without those that the table was told."""
    told = [set(group) for file in ("work-synonyms", "opposites") for group in groups_of(file)]
    return [(a, b) for a, b in groups_of(name) if not any({a, b} <= group for group in told)]


def random_pairs(vectors: np.ndarray) -> list[float]:
    rows = np.random.default_rng(1).integers(0, min(20_000, len(vectors)), (20_000, 2))
    return list((vectors[rows[:, 0]] * vectors[rows[:, 1]]).sum(axis=1))


def area_under_curve(higher: list[float], lower: list[float]) -> float:
    ranks = rankdata([*higher, *lower])[: len(higher)].sum()
    return (ranks - len(higher) * (len(higher) + 1) / 2) / (len(higher) * len(lower))


def read_selection(path: Path) -> list[tuple[list[str], list[list[str]], np.ndarray]]:
    words = lambda text: list(dict.fromkeys(word for word in re.findall("[a-z0-9]+", text.lower()) if word not in COMMON))
    lines = [json.loads(line) for line in path.read_text().splitlines()]
    return [
        (words(line["question"]), [words(each["text"]) for each in line["candidates"]], np.array([each["label"] for each in line["candidates"]]))
        for line in lines
        if 0 < sum(each["label"] for each in line["candidates"]) < len(line["candidates"])
    ]


def selection(questions: list, vectors: np.ndarray, row_of: dict[str, int], least: float | None) -> tuple[float, float]:
    """Sentences by the share of the question's words that they hold, weighted by rarity; a like word counts its cosine."""
    every = sorted({word for question, sentences, _ in questions for words in (question, *sentences) for word in words})
    term = dict(zip(every, terms_of(every)))
    count = Counter(term[word] for _, sentences, _ in questions for words in sentences for word in words)
    total = sum(len(sentences) for _, sentences, _ in questions)
    rarity = lambda word: log((total + 1) / (count[term[word]] + 0.5))

    def met(word: str, sentence: list[str]) -> float:
        if term[word] in {term[other] for other in sentence}:
            return 1.0
        rows = [row_of[other] for other in sentence if other in row_of]
        if least is None or word not in row_of or not rows:
            return 0.0
        best = float((vectors[rows] @ vectors[row_of[word]]).max())
        return best if best >= least else 0.0

    precision, reciprocal = [], []
    for question, sentences, labels in questions:
        scores = [sum(rarity(word) * met(word, sentence) for word in question) - 1e-4 * len(sentence) for sentence in sentences]
        hits = np.flatnonzero(labels[np.argsort(-np.array(scores), kind="stable")]) + 1
        precision.append(np.mean(np.arange(1, len(hits) + 1) / hits))
        reciprocal.append(1 / hits[0])
    return float(np.mean(precision)), float(np.mean(reciprocal))
