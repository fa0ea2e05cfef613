import { fitted } from './fitted';
import type { Format } from './reportFormat';
import { github } from './github';
import { gitlab } from './gitlab';
import { json } from './json';
import { junit } from './junit';
import { markdown } from './markdown';
import { rdjson } from './rdjson';
import { sarif } from './sarif';

/** The formats that need nothing of a host. */
export const FORMATS: readonly Format[] = [json, sarif, junit, github, gitlab, rdjson, fitted(markdown)];
