import type { Source } from './check';

const nist = (item: string): Source => ({
  name: `NIST AI RMF 1.0, ${item}`,
  url: 'https://www.nist.gov/itl/ai-risk-management-framework',
});
const hax = (guideline: string): Source => ({
  name: `Microsoft Guidelines for Human-AI Interaction, ${guideline}`,
  url: 'https://www.microsoft.com/en-us/research/publication/guidelines-for-human-ai-interaction/',
});
const mlTestScore = (item: string): Source => ({
  name: `Google, The ML Test Score, ${item}`,
  url: 'https://research.google/pubs/the-ml-test-score-a-rubric-for-ml-production-readiness-and-technical-debt-reduction/',
});

/** The sources that checks cite: name and item number only, no text of a standard. */
export const SOURCES = {
  nist,
  hax,
  mlTestScore,
  nanda: { name: 'MIT NANDA, The GenAI Divide: State of AI in Business 2025, v0.1' } satisfies Source,
} as const;
