// Spans of a question's work, for whoever traces it. Without a tracer, which is the rule, the work is just done.

/** What the work takes, and what became of it: numbers, kinds and names of ours, never words of people or documents. */
export type Facts = Readonly<Record<string, string | number | boolean>>;

export type SpanName = 'question' | 'answer' | 'retrieval' | 'reranking' | 'remembering' | 'reply';

/** Does the work and gives its result, or throws what it throws. `tell` may be called while it is done. */
export type Tracer = <T>(name: SpanName, work: (tell: (facts: Facts) => void) => Promise<T>) => Promise<T>;

const untraced: Tracer = (_name, work) => work(() => {});

let tracer = untraced;

/** For the whole process, as OpenTelemetry's own is. */
export const traceWith = (given: Tracer | undefined): void => {
  tracer = given ?? untraced;
};

export const inSpan: Tracer = (name, work) => tracer(name, work);

export const isTraced = (): boolean => tracer !== untraced;
