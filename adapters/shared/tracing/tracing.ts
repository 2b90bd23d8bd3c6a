// Traces for OpenTelemetry, where its standard settings name a collector and its packages are installed. Loaded only then.
import {
  type Facts,
  findPackage,
  has,
  type Log,
  loadModule,
  messageOf,
  type Tracer,
  traceWith,
  VerbatimError,
} from '../../../src/index.ts';

/** Installed by whoever wants traces; docs/running.md names versions. */
export const tracingPackages = [
  '@opentelemetry/api',
  '@opentelemetry/resources',
  '@opentelemetry/sdk-trace-node',
  '@opentelemetry/exporter-trace-otlp-proto',
] as const;

/** What we call of these packages. */
interface Packages {
  readonly resourceFromAttributes: (attributes: Readonly<Record<string, string>>) => Resource;
  readonly detectResources: (config: { readonly detectors: readonly unknown[] }) => Resource;
  readonly envDetector: unknown;
  readonly OTLPTraceExporter: new () => object;
  readonly BatchSpanProcessor: new (exporter: object) => object;
  readonly NodeTracerProvider: new (config: {
    readonly resource: Resource;
    readonly spanProcessors: readonly object[];
  }) => Provider;
}

interface Resource {
  merge(other: Resource): Resource;
}

interface Provider {
  register(): void;
  getTracer(name: string, version: string): OtelTracer;
  shutdown(): Promise<void>;
}

interface OtelTracer {
  startActiveSpan<T>(name: string, work: (span: OtelSpan) => T): T;
}

interface OtelSpan {
  setAttributes(facts: Readonly<Record<string, string | number | boolean>>): void;
  setStatus(status: { readonly code: number }): void;
  end(): void;
}

/** OpenTelemetry's `SpanStatusCode.ERROR`. */
const failed = 2;
/** Milliseconds that a bot that stops waits for its last spans to be sent. */
const patience = 3000;

/**
 * Sends the spans of every question to the collector until what it returns is called. `data` is where packages are looked
 * for first. Where one is missing, or of another version, the log says so, and there are no traces.
 */
export function startTracing(version: string, data: string, log: Log): () => Promise<void> {
  const paths = tracingPackages.map((name) => findPackage(name, data));
  const missing = tracingPackages.filter((_, index) => paths[index] === undefined);
  if (missing.length > 0) {
    log.warn({ missing }, 'no traces are sent: install the packages that docs/running.md names');
    return async () => {};
  }
  const modules: unknown = Object.assign({}, ...paths.map((path) => loadModule(path ?? '')));
  if (
    !has<Packages>(
      modules,
      'resourceFromAttributes',
      'detectResources',
      'envDetector',
      'OTLPTraceExporter',
      'BatchSpanProcessor',
      'NodeTracerProvider',
    )
  ) {
    log.warn(
      { packages: paths },
      'no traces are sent: docs/running.md names other versions of the OpenTelemetry packages',
    );
    return async () => {};
  }
  const service = modules.resourceFromAttributes({ 'service.name': 'verbatim', 'service.version': version });
  const provider = new modules.NodeTracerProvider({
    // OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES have the last word.
    resource: service.merge(modules.detectResources({ detectors: [modules.envDetector] })),
    spanProcessors: [new modules.BatchSpanProcessor(new modules.OTLPTraceExporter())],
  });
  provider.register();
  traceWith(tracerOf(provider.getTracer('verbatim', version)));
  log.info({}, 'traces are sent');
  return async () => {
    traceWith(undefined);
    const late = new Promise<never>((_resolve, reject) => {
      setTimeout(() => reject(new Error(`not sent within ${patience} ms`)), patience).unref();
    });
    await Promise.race([provider.shutdown(), late]).catch((cause: unknown) =>
      log.warn({ reason: messageOf(cause) }, 'the last traces were not sent'),
    );
  };
}

/** Of a failure, its code alone: a message may hold words of a question or a document. */
const tracerOf =
  (tracer: OtelTracer): Tracer =>
  (name, work) =>
    tracer.startActiveSpan(`verbatim.${name}`, async (span) => {
      try {
        return await work((facts) => span.setAttributes(ours(facts)));
      } catch (error) {
        span.setStatus({ code: failed });
        span.setAttributes({ 'error.type': error instanceof VerbatimError ? error.code : nameOf(error) });
        throw error;
      } finally {
        span.end();
      }
    });

/** In a name space, as OpenTelemetry advises. */
const ours = (facts: Facts): Facts =>
  Object.fromEntries(Object.entries(facts).map(([name, value]) => [`verbatim.${name}`, value]));

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'other');
