"""Vectors in which words of one meaning are near each other, and opposites and neighbours are not."""
from dataclasses import dataclass

import numpy as np
from scipy.sparse import coo_matrix

from lexicon import Lexicon, Pairs

# The most frequent rows: they decide about the mean and the main directions.
FREQUENT = 20_000


def unit(vectors: np.ndarray) -> np.ndarray:
    return vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)


def all_but_the_top(vectors: np.ndarray, directions: int) -> np.ndarray:
    """Without the mean and the first principal components: these tell how frequent a word is (Mu and Viswanath 2018)."""
    centred = unit(vectors) - unit(vectors).mean(axis=0)
    top = principal(centred)[:directions]
    return centred - (centred @ top.T) @ top


def reduced(vectors: np.ndarray, dimensions: int) -> np.ndarray:
    """The first principal components, the strongest of them weakened: it tells topics apart, not meanings."""
    centred = vectors - vectors.mean(axis=0)
    _, strength, directions = np.linalg.svd(centred[:FREQUENT], full_matrices=False)
    weight = (strength[:dimensions] / strength[0]) ** -0.3
    return (centred @ directions[:dimensions].T) * weight


def principal(vectors: np.ndarray) -> np.ndarray:
    return np.linalg.svd(vectors[:FREQUENT], full_matrices=False)[2]


@dataclass(frozen=True)
class Pull:
    """Pairs of rows whose cosine is brought to `goal` from below (sign 1) or from above (sign -1)."""

    one: np.ndarray
    other: np.ndarray
    sign: int
    goal: np.ndarray
    strength: np.ndarray


def pulls_of(vectors: np.ndarray, lexicon: Lexicon, row_of: dict[str, int], share: dict[str, float]) -> list[Pull]:
    """`share` is a word's part of what its row is met with: a rare form does not decide for the frequent one."""
    rows = lambda pairs: rows_of(pairs, row_of, share)
    opposite = rows(lexicon.opposite)
    same = {pair: weight for pair, weight in rows(lexicon.same).items() if weight >= 0.05 and pair not in opposite}
    broader = {
        pair: weight
        for pair, weight in rows(lexicon.broader).items()
        if weight >= 0.05 and pair not in opposite and pair not in same
    }
    siblings = {
        pair: weight
        for pair, weight in rows(lexicon.siblings).items()
        if weight >= 0.15 and not (pair in opposite or pair in same or pair in broader)
    }
    certain = {pair: 1.0 for pair, weight in opposite.items() if weight >= 0.15}
    return [
        pull(vectors, same, 1, goal=(0.6, 0.25), force=1.0),
        pull(vectors, broader, 1, goal=(0.4, 0.2), force=0.5),
        pull(vectors, siblings, -1, goal=(0.35, 0.0), force=0.5),
        pull(vectors, certain, -1, goal=(0.0, 0.0), force=1.0),
    ]


def rows_of(pairs: Pairs, row_of: dict[str, int], share: dict[str, float]) -> dict[tuple[int, int], float]:
    found: dict[tuple[int, int], float] = {}
    for (one, other), weight in pairs.items():
        key = (min(row_of[one], row_of[other]), max(row_of[one], row_of[other]))
        if key[0] != key[1]:
            found[key] = max(found.get(key, 0.0), weight * (share[one] * share[other]) ** 0.5)
    return found


def pull(vectors: np.ndarray, pairs: dict, sign: int, goal: tuple[float, float], force: float) -> Pull:
    one, other = np.array(list(pairs), dtype=np.int64).T
    weight = np.array(list(pairs.values()), dtype=np.float32)
    strength = force * np.sqrt(weight)
    if sign > 0:
        # What never occurs in like contexts is a sense that nobody uses: "password" is not "parole".
        strength *= np.clip((vectors[one] * vectors[other]).sum(axis=1) / 0.3, 0, 1)
    chosen = strength > 0
    goals = goal[0] + goal[1] * np.sqrt(np.minimum(1, weight))
    return Pull(one[chosen], other[chosen], sign, goals[chosen], strength[chosen])


def counter_fitted(
    vectors: np.ndarray, lexicon: Lexicon, row_of: dict[str, int], share: dict[str, float], steps: int = 20
) -> np.ndarray:
    """After Mrkšić et al. 2016: steps towards the lexicon, held near to where each word was."""
    before = unit(vectors).astype(np.float32)
    pulls = pulls_of(before, lexicon, row_of, share)
    now = before
    for _ in range(steps):
        slope = 0.2 * (now - before)
        for each in pulls:
            slope -= force_of(now, each)
        length = np.linalg.norm(slope, axis=1, keepdims=True)
        now = unit(now - 0.1 * slope * np.minimum(1, 1 / np.maximum(length, 1e-9)))
    return now


def force_of(vectors: np.ndarray, pull: Pull) -> np.ndarray:
    """The slope of the pairs' cosines, of those that have not reached their goal."""
    count = len(vectors)
    cosine = (vectors[pull.one] * vectors[pull.other]).sum(axis=1)
    open_ = pull.sign * (pull.goal - cosine) > 0
    one, other, strength = pull.one[open_], pull.other[open_], pull.sign * pull.strength[open_]
    matrix = coo_matrix((strength, (one, other)), shape=(count, count)).tocsr()
    along = strength * cosine[open_]
    own = np.bincount(one, along, count) + np.bincount(other, along, count)
    return (matrix + matrix.T) @ vectors - own[:, None].astype(np.float32) * vectors
