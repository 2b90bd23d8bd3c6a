// How people ask in English.
import type { LanguageData } from './data.ts';

const somebody = '(you|u|anyone|anybody|someone|somebody|any of you|one of you|you guys|you all|y all)';
const knows = `(here |out there )?(please |pls |plz |kindly )?(happen to )?(know|knows|remember|remembers|recall|recalls|have (any|an) idea|has (any|an) idea|tell me|tell us|explain|give me|send me|show me|share|help me find|help me with|help me|find out|look up|check|say|confirm|clarify|point me to|remind me|let me know)`;
const whether = '( please| pls)?( again)?( about| of| out)?( whether| if)?';

export const english: LanguageData = {
  greetings: `(hi|hello|hey|heya|hiya|howdy|yo|greetings)( there| all| everyone| everybody| team| folks| guys| again| bot| verbatim)*|
    good (morning|afternoon|evening|day)( all| everyone| everybody| team| folks| there| verbatim)*|morning( all| everyone| team)|dear (all|team|everyone|colleagues|sir or madam|sirs|verbatim)|
    verbatim|to whom it may concern|hope (you are|youre|this finds you|all is) (well|doing well)|i hope (you are|youre|this finds you|all is) (well|doing well)`,
  thanks: `(many |ok |okay |great |perfect |super |cool )?(thanks|thank you|thx|thnx|tnx|ty|tysm|cheers|ta)( so much| very much| a lot| a bunch| a million| much| again| all| everyone| team| folks| guys| bot| verbatim| in advance| ahead| kindly| for (your|any|the) (help|time|assistance|support))*|
    much appreciated|appreciate it|any (help|pointers|ideas|info|information|advice)( is| would be| will be)?( much| greatly| really)?( appreciated| welcome)?|(kind |best |warm )?regards|best wishes|
    yours (sincerely|faithfully|truly)|sincerely|have a (nice|good|great|lovely) (day|one|evening|weekend)|tia|please|pls|plz|please and thank you|asap|i cant find it( anywhere)?|sorry( for (asking|the bother|bothering( you)?|the question))?`,
  requests: `(do|does|did|can|could|would|will|might|may) ${somebody} ${knows}${whether}|${somebody} ${knows}${whether}|
    (please |pls |plz |kindly )?(tell|remind|show|inform|let|give) (me|us)( know| again| please| pls)?( about| of)?( whether| if)?|
    (i am |im |i was |was |we are |we were |just )*(wondering|curious|trying to (find out|figure out|understand|work out|remember|find)|looking for( info| information| details)?( on| about)?|asking( myself)?)( about)?( whether| if)?|
    (i|we) (need|want|would like|d like|wanted|wish|have|got)( to)? (know|find out|ask|understand|check|be told|learn|a question|one question|another question)( about| regarding| on)?( whether| if)?|id (like|love) to (know|find out|ask|understand|check)( about)?( whether| if)?|
    (may|can|could) i (just )?(please )?(ask|know|find out|get to know)( you)?( about)?( whether| if)?|(can|could) we (just )?(please )?(ask|know|find out)( about)?( whether| if)?|(i |we )?(dont|do not) (know|remember|recall|understand)( about)?( whether| if)?|
    (i|we) (really |just |still |also )*(need|want)( the| a| an| some)?|any(one|body) (know|knows|here know|got any idea|have any idea)${whether}|(any|got any|have you any|do you have any|is there any) (idea|ideas|clue|info|information)( on| about| as to)?( whether| if)?|any chance (someone|somebody|anyone|you) (knows|could tell me|can tell me)|
    (just |one |another |a |simple |dumb |silly |stupid |noob |newbie )*(quick|dumb|silly|stupid|noob|newbie|simple|short|small|random) (question|one|q)( for you| please| about this| here)?|(just |one |another |a )+(question|q)( please)?|question|my question is|the question is|
    (excuse|pardon) me|sorry( to (bother|ask|disturb)( you)?)?( but)?|please|pls|plz|help|can you help( me| us)?( please| with this| out)?|(can|could|would) you( please| pls| kindly)? (help|assist)( me| us)?( with this| out)?|not sure if (this is the right (place|channel)( to ask)?|anyone knows)( but)?|
    out of curiosity|by the way|btw|fyi|ok|okay|so|well|um|uh|hmm|erm`,
  fillers: `please|kindly|exactly|actually|basically|literally|by any chance|perhaps|maybe|btw|by the way|fyi|asap|pls|plz|lol|haha|imo|imho|precisely|currently|right now|at the moment|these days|nowadays|anyway|anyways|
    on earth|the heck|the hell|you know|i guess|i think|i mean|i wonder|do you know|kinda|sorta|in your opinion`,
  help: `help|help me|please help|what can you do|what can i ask( you)?|how (do|can|should) i (use|ask) (this|you|it)|how does this work|who are you|what are you`,
  short: `acc/according ppl/people yr/year yrs/years mth/month mths/months wk/week wks/weeks hrs/hours mins/minutes secs/seconds xmas/christmas
    bday/birthday tmrw/tomorrow acct/account accts/accounts addr/address admin/administrator admins/administrators
    apps/applications appt/appointment appts/appointments auth/authentication avg/average bldg/building chars/characters
    config/configuration configs/configurations db/database dbs/databases dept/department depts/departments dev/developer
    devs/developers doc/document docs/documents env/environment exam/examination exec/executive execs/executives
    gov/government govt/government hq/headquarters info/information intl/international lang/language langs/languages
    max/maximum mgmt/management mgr/manager mgrs/managers msg/message msgs/messages num/number org/organisation
    org/organization orgs/organisations orgs/organizations passwd/password pic/picture pics/pictures pkg/package
    pkgs/packages prof/professor pw/password pwd/password pwds/passwords qty/quantity regs/regulations repo/repository
    repos/repositories spec/specification specs/specifications stats/statistics temp/temperature thru/through
    uni/university vid/video vids/videos`,
  grammar: 'u ur im whats whos wheres hows dont doesnt didnt cant wont isnt arent wasnt',
  links: `accord according associate associated base based call called connect connected describe described do explain happen happened involve
    involved kind know known link linked list located make mean means mention mentioned name named relate related say says said
    state stand stands stated tell type use used want wanted work working get got give given go take taken have come`,
  mentions:
    'say said says saying write wrote writes written word words mean means spell call called sing sang song letter of the a an to for with and or my our your his her their no',
  asks: {
    who: 'who',
    person: 'whom|whose',
    time: `when|(at |by |until |till |before |after )?what (time|hour)|since when|until when|till when|by when|as of when|from when`,
    place: 'where( abouts)?|whereabouts|from where|where from|where to',
    reason: 'why|how come|what for|for what (reason|purpose)',
    duration:
      'how long|how (quickly|soon|fast) (will|can|do|does|is|are|must|should)|for how long|how (many|much) (seconds|minutes|hours|days|weeks|months|years|time)',
    percentage: '(what|which) (percentage|percent|proportion|share|fraction)|how many percent',
    money: `how much (money|is|are|was|were|does|do|did|will|would|can|could|should|must|has|had|have)|how much in (euros|dollars|pounds)|how (expensive|pricey|costly|cheap)|what (does|do|did|will|would|is|was) (it|this|that|they|these|those|he|she|you|we|i)( all)? (cost|costs|charge|pay)`,
    'how-to': `how (do|can|could|should|would|must|might) (i|we|you|one|someone|somebody|people|u|users|employees|members)|how to|how is it done|how does one|what (do|should|must) i (have to |need to )?do( to)?|what are the steps( to| for)?|steps to`,
    number:
      'how (many|much|old|often|far|tall|high|large|big|deep|wide|fast|heavy|thick|strong|hot|cold|small|steep|loud|frequently)',
    which: 'which',
    what: 'what|whats',
    any: 'how',
    'yes-no':
      '(is|are|was|were|do|does|did|can|could|may|must|should|will|would|has|have|had|am|isnt|arent|dont|doesnt|cant) (it|there|this|that|these|those|i|we|you|he|she|they|one|the|a|an|my|our|your|his|her|their|any|anyone|everyone|all)',
  },
  kinds: {
    person: `person persons people man men woman women author authors writer director president minister ceo founder founders
    leader leaders journalist journalists lawyer judge politician spokesperson spokesman spokeswoman artist actor actress
    singer player king queen emperor general officer scientist individual individuals name names`,
    organisation: `organisation organization organisations organizations company companies firm firms group groups agency agencies
    department ministry party parties university newspaper newspapers team teams ngo ngos institution institutions bank
    court committee outlet outlets vendor vendors school band network`,
    place: `country countries city cities town towns state states place places location region regions continent capital area
    province county street building island river nation nations headquarters`,
    time: 'date dates day days year years month months time century decade week period era deadline hours',
    duration: 'duration timeout timeframe',
    number:
      'number amount age population rate size length height distance total limit maximum minimum width depth weight speed temperature capacity quantity',
    percentage: 'percentage percent proportion share',
    money:
      'price prices cost costs fee fees salary budget fine toll fare tariff rent deposit revenue turnover',
    address: 'address addresses email phone telephone fax url website link hotline',
    version: 'version versions release',
    role: 'role roles position title rank job profession occupation post function',
    law: 'law laws act regulation statute directive section article clause paragraph',
    reason: 'reason reasons cause causes purpose motive motives',
  },
  costs: 'cost costs expensive pricey costly cheap charged',
  payments: 'pay pays paid charge charges spend spent',
  barriers: 'do does did of in on for to by has have had can could will would should',
  articles: 'a an the',
  copulas: 'is are was were',
  calendar: `january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday`,
  numbers: `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
    twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions
    trillion trillions dozen dozens half third quarter percent twice once`,
  negations:
    "not no never none neither nor nobody nothing nowhere cannot without ain't aren't can't couldn't didn't doesn't don't hadn't hasn't haven't isn't mightn't mustn't needn't shan't shouldn't wasn't weren't won't wouldn't",
  durations:
    'seconds? minutes? hours? days? weeks? months? years? decades? centuries century nights? fortnights?',
  reasons: 'because|due to|owing to|since|in order to|so that|so as to|as part of|as a result|therefore|thus',
  now: 'now|right now|currently|at present|presently|at the moment|nowadays|these days|today|(the|our|your|their|its) current',
  bygone: 'at (the|that) time(?! of)|in those days|back then',
  former: 'former|erstwhile|then',
};
