import { renderFeedback } from '#app/_components/question/render-feedback.ts';
import { apiRoute } from '#app/_server/api-route.ts';
import { clientAddress } from '#app/_server/client-address.ts';
import { parseSlug } from '#app/_server/path-params.ts';
import { readJson } from '#app/_server/read-json.ts';
import { requireViewer } from '#app/_server/viewer.ts';
import { answerRequestSchema } from '#lib/contracts/question-answer.ts';
import { answerQuestion } from '#lib/data/questions/answer-question.ts';
import { consume } from '#lib/data/rate-limits/consume.ts';

/** Answers with QuestionFeedback, its texts as HTML. */
export const POST = apiRoute<{ slug: string }>(async (request, params) => {
  const slug = parseSlug(params);
  const answer = await readJson(request, answerRequestSchema);
  const viewer = await requireViewer();
  await Promise.all([
    consume('answer by address', await clientAddress()),
    consume('answer by person', viewer.id),
  ]);
  return renderFeedback(await answerQuestion(viewer, slug, answer));
});
