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
const owasp = (item: string): Source => ({
  name: `OWASP Top 10 for LLM Applications 2025, ${item}`,
  url: 'https://genai.owasp.org/llm-top-10/',
});
const euAiAct = (article: string): Source => ({
  name: `EU AI Act, Regulation (EU) 2024/1689, ${article}`,
  url: 'https://eur-lex.europa.eu/eli/reg/2024/1689/oj',
});
const googleLaunch = (item: string): Source => ({
  name: `Google, Launch Coordination Checklist, ${item}`,
  url: 'https://sre.google/sre-book/launch-checklist/',
});

/** The sources that checks cite: name and item number only, no text of a standard. */
export const SOURCES = {
  nist,
  hax,
  mlTestScore,
  owasp,
  euAiAct,
  googleLaunch,
  nanda: { name: 'MIT NANDA, The GenAI Divide: State of AI in Business 2025, v0.1' } satisfies Source,
} as const;
