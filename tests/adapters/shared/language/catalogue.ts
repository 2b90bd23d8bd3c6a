// All sentences that exist in every language, by subject.
import { answerWords } from '../../../../adapters/shared/wording/answer.ts';
import { citationWords } from '../../../../adapters/shared/wording/citation.ts';
import { gatheredWords } from '../../../../adapters/shared/wording/journal.ts';
import { adminWords } from '../../../../adapters/shared/wording/pages/admin.ts';
import { auditWords } from '../../../../adapters/shared/wording/pages/audit.ts';
import { describeWords, editWords, uploadWords } from '../../../../adapters/shared/wording/pages/edit.ts';
import { findWords, readerWords } from '../../../../adapters/shared/wording/pages/reader.ts';
import { signInWords } from '../../../../adapters/shared/wording/pages/sign-in.ts';
import {
  askWords,
  citeWords,
  copyWords,
  historyWords,
  ratingWords,
  sourcesWords,
  verifyWords,
  waitingWords,
  webWords,
} from '../../../../adapters/shared/wording/pages/web.ts';
import { pictureWords } from '../../../../adapters/shared/wording/picture.ts';
import { proofWords } from '../../../../adapters/shared/wording/proof.ts';

export const catalogue = {
  ...{ admin: adminWords, audit: auditWords, gathered: gatheredWords },
  ...{ answer: answerWords, ask: askWords, citation: citationWords, cite: citeWords, copy: copyWords },
  ...{ describe: describeWords, edit: editWords, find: findWords, history: historyWords },
  ...{ picture: pictureWords, proof: proofWords, rating: ratingWords, reader: readerWords },
  ...{ signIn: signInWords, sources: sourcesWords, upload: uploadWords, verify: verifyWords },
  ...{ waiting: waitingWords, web: webWords },
} as const;
