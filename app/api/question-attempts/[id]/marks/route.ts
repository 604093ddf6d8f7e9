import { renderFeedback } from '#app/_components/question/render-feedback.ts';
import { apiRoute } from '#app/_server/api-route.ts';
import { parseId } from '#app/_server/path-params.ts';
import { readJson } from '#app/_server/read-json.ts';
import { getViewer } from '#app/_server/viewer.ts';
import { selfMarksSchema } from '#lib/contracts/question-answer.ts';
import { markOwnAnswer } from '#lib/data/questions/mark-own-answer.ts';

/** Answers with QuestionFeedback, its texts as HTML. */
export const PUT = apiRoute<{ id: string }>(async (request, params) => {
  const { marks } = await readJson(request, selfMarksSchema);
  return renderFeedback(await markOwnAnswer(await getViewer(), parseId(params), marks));
});
