// All sentences that exist in every language, by subject.
import { answerWords } from '../../../../adapters/shared/wording/answer.ts';
import { buttonWords } from '../../../../adapters/shared/wording/buttons.ts';
import { accessSettingWords, accessWords } from '../../../../adapters/shared/wording/chat/access.ts';
import { chatWords } from '../../../../adapters/shared/wording/chat/chat.ts';
import {
  commandWords,
  documentWords,
  helpWords,
  scopeWords,
  statusWords,
} from '../../../../adapters/shared/wording/chat/commands.ts';
import { draftWords } from '../../../../adapters/shared/wording/chat/drafts.ts';
import { homeWords } from '../../../../adapters/shared/wording/chat/home.ts';
import { installWords } from '../../../../adapters/shared/wording/chat/install.ts';
import { longWords } from '../../../../adapters/shared/wording/chat/long.ts';
import { lookupWords } from '../../../../adapters/shared/wording/chat/lookup.ts';
import { paneWords } from '../../../../adapters/shared/wording/chat/pane.ts';
import { forgetAllWords, privacyWords } from '../../../../adapters/shared/wording/chat/privacy.ts';
import { settingWords } from '../../../../adapters/shared/wording/chat/settings.ts';
import { shortcutWords } from '../../../../adapters/shared/wording/chat/shortcuts.ts';
import { aloudWords } from '../../../../adapters/shared/wording/chat/spoken.ts';
import { unlistedWords } from '../../../../adapters/shared/wording/chat/tenants.ts';
import { whyWords } from '../../../../adapters/shared/wording/chat/why.ts';
import { citationWords } from '../../../../adapters/shared/wording/citation.ts';
import { gatheredWords, journalWords } from '../../../../adapters/shared/wording/journal.ts';
import { adminWords } from '../../../../adapters/shared/wording/pages/admin.ts';
import { auditWords } from '../../../../adapters/shared/wording/pages/audit.ts';
import { describeWords, editWords, uploadWords } from '../../../../adapters/shared/wording/pages/edit.ts';
import { quoteViewWords } from '../../../../adapters/shared/wording/pages/quote-view.ts';
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
  ...{ access: accessWords, accessSettings: accessSettingWords, aloud: aloudWords, buttons: buttonWords },
  ...{ chat: chatWords, commands: commandWords, documents: documentWords, drafts: draftWords },
  ...{ forgetAll: forgetAllWords, help: helpWords, home: homeWords, install: installWords },
  ...{ journal: journalWords, long: longWords, lookup: lookupWords, pane: paneWords },
  ...{ privacy: privacyWords, scope: scopeWords, settings: settingWords, shortcuts: shortcutWords },
  quoteView: quoteViewWords.shown,
  ...{ status: statusWords, unlisted: unlistedWords, why: whyWords },
} as const;
