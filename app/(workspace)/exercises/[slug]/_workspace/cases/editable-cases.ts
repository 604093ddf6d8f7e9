import { z } from 'zod';
import type { SampleCase } from '#lib/contracts/exercise.ts';
import type { CustomCase } from '#lib/contracts/submission.ts';

/** A case as it is being edited: `text` is JSON in the making. */
export const editableCaseSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  scenario: z.string().optional(),
  text: z.string(),
});
export type EditableCase = z.infer<typeof editableCaseSchema>;

export const MOST_CASES = 20;

export function fromSamples(samples: readonly SampleCase[]): EditableCase[] {
  return samples.map((sample, index) => ({
    id: `sample-${index}`,
    name: sample.name,
    ...(sample.scenario && { scenario: sample.scenario }),
    text: printInput(sample.input),
  }));
}

/** Arguments one a line, so that a list of lists stays readable; sizes on one line. */
function printInput(input: SampleCase['input']): string {
  if (!Array.isArray(input)) return JSON.stringify(input);
  const text = JSON.stringify(input);
  return text.length <= 60 ? text : `[\n${input.map((item) => `  ${JSON.stringify(item)}`).join(',\n')}\n]`;
}

export type ParsedCases = { ok: true; cases: CustomCase[] } | { ok: false; errors: Record<string, string> };

const sizeSchema = z.record(z.string(), z.number());

/** The cases as the judge takes them, or what is wrong with each by its id. */
export function parseCases(cases: readonly EditableCase[]): ParsedCases {
  const errors: Record<string, string> = {};
  const parsed = cases.map((editable) => {
    const { id, name, scenario, text } = editable;
    const problem = findProblem(editable);
    if (problem) errors[id] = problem;
    return {
      name: name.trim() || 'Own case',
      ...(scenario && { scenario }),
      input: problem ? null : JSON.parse(text),
    };
  });
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, cases: parsed };
}

function findProblem({ scenario, text }: EditableCase): string | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return `This is not JSON: ${error instanceof Error ? error.message : String(error)}`;
  }
  if (scenario)
    return sizeSchema.safeParse(value).success
      ? null
      : 'A size is an object of numbers, such as {"threads": 2}.';
  return Array.isArray(value) ? null : 'The arguments are a list, such as [10, 3].';
}
