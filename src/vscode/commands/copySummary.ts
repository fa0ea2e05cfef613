import * as vscode from 'vscode';
import { compareBy, playbookSummary, portfolioSummary } from '../../core/view';
import type { Command } from './command';
import { rowsOf, say } from './command';

/** *Copy Summary*: five lines of Markdown on a playbook, or on all of the workspace where it was called on none. */
export const copySummary: Command = async (parts, argument) => {
  const { service } = parts;
  const { rows, isOne } = await rowsOf(parts, argument);
  const [first] = rows;
  if (!first) return say('There is no playbook to sum up. New Playbook writes one.');
  const text = isOne
    ? playbookSummary(first, service.today)
    : portfolioSummary([...rows].sort(compareBy('need')), service.today);
  await vscode.env.clipboard.writeText(text);
  say(isOne ? `Copied a summary of ${first.name}.` : 'Copied a summary of the portfolio.');
};
