// Whether OpenTelemetry's own settings ask for traces: the packages are looked for only then.

/** Empty settings count as absent, as OpenTelemetry has it. */
export function wantsTraces(environment: Readonly<Record<string, string | undefined>>): boolean {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: all = '', OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: traces = '' } =
    environment;
  const isOff =
    environment['OTEL_SDK_DISABLED']?.toLowerCase() === 'true' ||
    environment['OTEL_TRACES_EXPORTER'] === 'none';
  return (all !== '' || traces !== '') && !isOff;
}
