// expect: answer
// unharmed: judge
// The array is changed after it was returned; what counts is what was sent.
const answer = [];
setInterval(() => answer.push('changed'), 1).unref();
export const attack = async () => {
  setTimeout(() => answer.push('changed'), 30);
  return answer;
};
