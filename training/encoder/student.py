"""The small encoder: src/reranker/encoder/encoder.ts does the same."""
import torch
from torch import nn
from torch.nn import functional

# Tokens that are further apart count as so far.
REACH = 16


class Layer(nn.Module):
    def __init__(self, width, heads, inner):
        super().__init__()
        self.heads = heads
        self.before, self.between = nn.LayerNorm(width), nn.LayerNorm(width)
        self.attended, self.joined = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.widened, self.narrowed = nn.Linear(width, inner), nn.Linear(inner, width)
        self.distances = nn.Parameter(torch.zeros(heads, 2 * REACH + 1))

    def forward(self, state, mask, away):
        batch, count, width = state.shape
        parts = self.attended(self.before(state)).view(batch, count, 3, self.heads, width // self.heads)
        query, key, value = parts.permute(2, 0, 3, 1, 4)
        bias = self.distances[:, away][None] + mask[:, None, None, :]
        mixed = functional.scaled_dot_product_attention(query, key, value, attn_mask=bias)
        state = state + self.joined(mixed.transpose(1, 2).reshape(batch, count, width))
        return state + self.narrowed(functional.relu(self.widened(self.between(state))))


class Student(nn.Module):
    def __init__(self, vocabulary=30522, width=128, layers=3, heads=4, inner=256, out=96):
        super().__init__()
        self.shape = {"width": width, "heads": heads, "inner": inner, "out": out, "reach": REACH, "layers": layers}
        self.tokens = nn.Embedding(vocabulary, width)
        self.layers = nn.ModuleList([Layer(width, heads, inner) for _ in range(layers)])
        self.last, self.out = nn.LayerNorm(width), nn.Linear(width, out)
        self.direct = nn.Linear(width, out, bias=False)

    def forward(self, ids, mask):
        """Vectors of all tokens; `mask` is true where there is one."""
        own = self.tokens(ids)
        places = torch.arange(ids.shape[1])
        away = (places[None] - places[:, None]).clamp(-REACH, REACH) + REACH
        hidden = torch.zeros(ids.shape).masked_fill(~mask, -1e9)
        state = own
        for layer in self.layers:
            state = layer(state, hidden, away)
        return self.out(self.last(state)) + self.direct(own)
