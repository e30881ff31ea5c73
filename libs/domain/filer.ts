import { type Problem, problem } from './problem.ts';

/** A filing that the one who asks knows of, but that is somebody else's to explain, scan and sign. */
export const notTheFiler: Problem = problem('forbidden', 'submission.not-filer', {
  zh: '只有报送单位可以填写说明、上传盖章扫描件和签发',
  en: 'Only those who filed it may explain it, upload its sealed scan and sign it off',
});
