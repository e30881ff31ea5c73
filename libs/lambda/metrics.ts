/** What was measured of an operation, by name: a count, `Duration` in milliseconds, or `Lag` in seconds. */
export type Figures = Readonly<Record<string, number>>;

/** Where all metrics stand; every one has the dimensions `service` and `operation`. */
const NAMESPACE = 'Lianchuang';

const UNITS: Readonly<Record<string, string>> = { Duration: 'Milliseconds', Lag: 'Seconds' };

/**
 * A line in the Embedded Metric Format (EMF) of CloudWatch: printed to the journal, it is a metric there, with the facts beside
 * it for whoever looks further. Facts cost nothing; each new pair of service and operation is a metric of its own.
 *
 * @example
 * metricLine({ service: 'intake', operation: 'submission.received', at: '2026-01-12T01:00:00.000Z', figures: { Done: 1 } });
 */
export const metricLine = ({
  service,
  operation,
  at,
  figures,
  facts = {},
}: {
  readonly service: string;
  readonly operation: string;
  /** RFC 3339. */
  readonly at: string;
  readonly figures: Figures;
  readonly facts?: Readonly<Record<string, string | number | boolean>>;
}): string =>
  JSON.stringify({
    ...facts,
    _aws: {
      Timestamp: Date.parse(at),
      CloudWatchMetrics: [
        {
          Namespace: NAMESPACE,
          Dimensions: [['service', 'operation']],
          Metrics: Object.keys(figures).map((Name) => ({ Name, Unit: UNITS[Name] ?? 'Count' })),
        },
      ],
    },
    ...{ service, operation },
    ...figures,
  });
