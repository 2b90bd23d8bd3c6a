// explain: how an answer comes about, in figures. It quotes nothing: what is quoted comes from ask, with its receipt.
import { z } from 'zod';
import { answerFrom, unsureFrom } from '../../../src/index.ts';
import { traceFacts } from '../../shared/render/trace-facts.ts';
import { traceDecision } from '../../shared/wording/trace.ts';
import { given } from '../call/arguments.ts';
import { defineTool } from '../call/tool.ts';
import { oneLine } from '../render/marked.ts';
import { candidateLines, explained, termLines } from '../render/traced.ts';

export const explain = defineTool({
  name: 'explain',
  input: z.object({ question: given.question, previous: given.previous }),
  output: z.object({
    kind: z.string(),
    confidence: z.number(),
    /** Why it was answered, unsure or withheld, in a sentence. */
    decision: z.string(),
    terms: z.array(z.object({ term: z.string(), weight: z.number() })),
    candidates: z.array(
      z.object({
        path: z.string(),
        start: z.int(),
        end: z.int(),
        confidence: z.number(),
        features: z.record(z.string(), z.number()),
      }),
    ),
  }),
  run: async ({ question, previous }, { scoped }, { signal }) => {
    const trace = await scoped.trace(question, previous, signal);
    const { answer, query } = trace;
    const decision = traceDecision(answer, { answerFrom, unsureFrom });
    const facts = traceFacts(trace).map(([name = '', value = '']) => `${name} ${value}`);
    return {
      text: [decision, termLines(query.terms), ...facts.map(oneLine), ...candidateLines(trace)].join('\n'),
      structured: {
        ...{ kind: answer.kind, confidence: answer.confidence, decision },
        terms: query.terms.map(({ surface, weight }) => ({ term: surface, weight })),
        candidates: trace.candidates.slice(0, explained).map((one) => ({
          ...{ path: one.document.path, start: one.span.start, end: one.span.end },
          ...{ confidence: one.confidence, features: { ...one.features } },
        })),
      },
    };
  },
});
