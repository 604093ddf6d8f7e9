import { ExerciseLanes } from '#app/_components/exercises/exercise-lanes.tsx';
import { InterleavingFigure } from '#app/_components/landing/interleaving-figure.tsx';
import { JudgingScore } from '#app/_components/landing/judging-score.tsx';
import { SpeedupExample } from '#app/_components/landing/speedup-example.tsx';
import { getViewer } from '#app/_server/viewer.ts';
import { ButtonLink } from '#app/_ui/button.tsx';
import { listExercises } from '#lib/data/exercises/list-exercises.ts';

const FIRST_EXERCISE = '/exercises/partition-range';

export default async function LandingPage() {
  const exercises = await listExercises(await getViewer(), {});
  return (
    <>
      <section className="relative border-b">
        <div className="ruled absolute inset-0 -z-10 [mask-image:linear-gradient(100deg,transparent_25%,black_70%)]" />
        <div className="mx-auto grid w-full max-w-6xl items-center gap-10 px-4 py-12 sm:px-6 lg:grid-cols-[1.1fr_1fr] lg:py-20">
          <div className="stack justify-items-start gap-6">
            <h1 className="text-display tracking-[-0.035em]">
              Get your threads in step before the interview.
            </h1>
            <p className="max-w-xl text-lg text-muted">
              Lockstep is practice for engineers who face concurrency questions. You write TypeScript with
              real workers, Atomics and shared memory. A judge runs it on this server’s cores and tells you
              whether it is right, where it races or hangs, and how much faster it is than one thread.
            </p>
            <div className="flex flex-wrap gap-3">
              <ButtonLink href={FIRST_EXERCISE} look="primary" size="lg">
                Solve a first exercise
              </ButtonLink>
              <ButtonLink href="/exercises" size="lg">
                See all exercises
              </ButtonLink>
            </div>
            <p className="text-muted text-sm">
              No account needed. Sign up later and what you did comes along.
            </p>
          </div>
          <InterleavingFigure />
        </div>
      </section>
      <section className="mx-auto grid w-full max-w-6xl gap-x-12 gap-y-6 px-4 py-14 sm:px-6 lg:grid-cols-2">
        <div className="stack content-start gap-4">
          <h2 className="text-2xl">A speedup you can defend</h2>
          <p className="text-muted">
            Exercises that must be fast run in pairs against an honest sequential baseline, each pair on a
            fresh input, on cores that nothing else may use meanwhile. You see the ratio with its 95 %
            interval, what the reference solution reaches on the same machine, and what is needed. Where the
            machine was too noisy to tell, the verdict says so.
          </p>
        </div>
        <SpeedupExample />
      </section>
      <JudgingScore />
      <section className="mx-auto stack w-full max-w-6xl gap-6 px-4 py-14 sm:px-6">
        <h2 className="text-2xl">Where to begin</h2>
        <ExerciseLanes heading="h3" exercises={exercises.slice(0, 6)} />
      </section>
    </>
  );
}
