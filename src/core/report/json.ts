import type { Report } from './report';

/** The report as JSON text, as `schemas/report.schema.json` describes it. */
export const toJson = (report: Report): string => `${JSON.stringify(report, null, 2)}\n`;
