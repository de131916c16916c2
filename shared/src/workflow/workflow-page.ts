import { type AnyWorkflow, leaving } from './define-workflow';

const both = (one: string | readonly string[]) => (typeof one === 'string' ? [one] : one);

/** The page in docs/workflows/: written from the definition, so that it can never say something else than the product does. */
export function workflowPage(workflow: AnyWorkflow): string {
  const stage = (name: string) => `${workflow.stages[name]} \`${name}\``;
  const lines = [
    `# ${workflow.title}`,
    '',
    `Kind \`${workflow.kind}\`, version ${workflow.version}. Written from the definition by \`npm run -s qiban -- docs\`; do not edit.`,
    '',
    '```mermaid',
    'stateDiagram-v2',
    `  [*] --> ${id(workflow.startsAt)}`,
    ...Object.entries(workflow.stages).map(([name, words]) => `  ${id(name)}: ${words}`),
    ...workflow.moves.flatMap((move) => both(move.from).map((from) => `  ${id(from)} --> ${id(move.to)}: ${move.title}`)),
    ...workflow.endsAt.map((end) => `  ${id(end)} --> [*]`),
    '```',
    '',
    '## Moves',
    '',
    '| From | Action | By | Only if | To | Basis |',
    '| --- | --- | --- | --- | --- | --- |',
    ...Object.keys(workflow.stages).flatMap((from) =>
      leaving(workflow, from).map(
        (move) =>
          `| ${stage(from)} | ${move.title} \`${move.action}\`${move.evenWhenFrozen ? ' ※' : ''} | ${both(move.by).map((party) => workflow.parties[party]).join('、')} | ${
            (move.onlyIf ?? []).map((name) => `${workflow.conditions[name]} \`${name}\``).join('<br>') || '—'
          } | ${stage(move.to)} | ${move.basis} |`,
      ),
    ),
    '',
    '※ Also while the case is frozen; nothing else moves then.',
    '',
    `## Matters (opened at ${stage(workflow.mattersOpenAt)})`,
    '',
    '| Matter | Agency | After | Required | Working days | Basis |',
    '| --- | --- | --- | --- | --- | --- |',
    ...Object.entries(workflow.matters).map(
      ([name, matter]) =>
        `| ${matter.title} \`${name}\` | ${matter.agency} | ${matter.after.join(', ') || '—'} | ${matter.required ? 'yes' : 'no'} | ${matter.withinWorkingDays} | ${matter.basis} |`,
    ),
    '',
  ];
  return lines.join('\n');
}

const id = (name: string) => name.replace(/-/g, '_');
