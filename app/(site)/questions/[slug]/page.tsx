import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { FeedbackView } from '#app/_components/question/feedback/feedback-view.tsx';
import { QuestionPrompt } from '#app/_components/question/question-prompt.tsx';
import { renderFeedback } from '#app/_components/question/render-feedback.ts';
import { renderQuestion } from '#app/_components/question/render-question.ts';
import { TryQuestion } from '#app/_components/question/try-question.tsx';
import { getViewer } from '#app/_server/viewer.ts';
import { ButtonLink } from '#app/_ui/button.tsx';
import { UserError } from '#lib/base/errors.ts';
import { slugSchema } from '#lib/contracts/exercise.ts';
import { getQuestion, type QuestionForViewer } from '#lib/data/questions/get-question.ts';
import { showAnswer } from '#lib/data/questions/show-answer.ts';

type PageProps = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { slug, title } = (await findQuestion((await params).slug)).question;
  return { title, alternates: { canonical: `/questions/${slug}` } };
}

export default async function QuestionPage({ params, searchParams }: PageProps) {
  const { slug } = await params;
  const { question } = await findQuestion(slug);
  const rendered = await renderQuestion(question);
  const shown = (await searchParams).answer === 'shown';
  return (
    <div className="mx-auto stack w-full max-w-5xl content-start gap-6 px-4 py-10 sm:px-6">
      <h1 className="text-2xl">{question.title}</h1>
      {shown ? (
        <>
          <QuestionPrompt question={rendered} whole />
          <FeedbackView feedback={await renderFeedback(await showAnswer(await getViewer(), slug))} />
          <div>
            <ButtonLink href={`/questions/${slug}`}>Answer it yourself</ButtonLink>
          </div>
        </>
      ) : (
        <TryQuestion question={rendered}>
          <ButtonLink href={`/questions/${slug}?answer=shown`} look="quiet">
            Show the answer
          </ButtonLink>
        </TryQuestion>
      )}
    </div>
  );
}

const findQuestion = cache(async (slug: string): Promise<QuestionForViewer> => {
  if (!slugSchema.safeParse(slug).success) notFound();
  try {
    return await getQuestion(await getViewer(), slug);
  } catch (error) {
    if (error instanceof UserError && error.kind === 'not found') notFound();
    throw error;
  }
});
