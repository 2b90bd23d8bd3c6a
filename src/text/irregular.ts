// English forms that a suffix stemmer can't bring together, and spellings that differ across the Atlantic.
import { stemmer } from '@orama/stemmers/english';

/** Base form first, then the forms that mean the same word. */
const families = `
arise arose arisen|be|beat beaten|become became|begin began begun|bend bent|bid bade bidden|bind|bite bit bitten
blow blew blown|break broke broken|breed bred|bring brought|broadcast broadcasted|build built|burn burnt|buy bought
catch caught|choose chose chosen|come came|creep crept|deal dealt|dig dug|draw drew drawn|dream dreamt
drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|flee fled
fly flies flew flown|forbid forbade forbidden|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen
get got gotten|give gave given|go goes went gone|grow grew grown|hang hung|hear heard|hide hid hidden|hold held
keep kept|know knew known|lay laid|lead led|lean leant|leap leapt|learn learnt|lend lent|lie lies lied lying lain|lose lost
make made|mean meant|meet met|mislead misled|mistake mistook mistaken|overcome overcame|overthrow overthrew overthrown
pay paid|prove proven|rebuild rebuilt|ride rode ridden|ring rang rung|rise rose risen|run ran|say said says
see seen|seek sought|sell sold|send sent|shake shook shaken|shoot shot|show shown|shrink shrank shrunk
sing sang sung|sink sank sunk|sit sat|sleep slept|speak spoke spoken|spend spent|spin spun|stand stood|steal stole stolen
stick stuck|strike struck stricken|swear swore sworn|sweep swept|swim swam swum|swing swung|take took taken
teach taught|tear tore torn|tell told|think thought|throw threw thrown|undergo underwent undergone
understand understood|wake woke woken|wear wore worn|weave wove woven|win won|withdraw withdrew withdrawn
withhold withheld|write wrote written|die dies died dying|tie ties tied tying|vie vies vied vying
man men|woman women|child children|foot feet|tooth teeth|goose geese|mouse mice|person people|ox oxen|crisis crises
analysis analyses|thesis theses|criterion criteria|phenomenon phenomena|datum data|medium media|life lives|wife wives
knife knives|leaf leaves|half halves|wolf wolves|thief thieves|self selves|shelf shelves
add added adding|embed embedded embedding|exceed exceeded exceeding|proceed proceeded|succeed succeeded succeeding|free freed|sue sued suing
cry cries cried|dry dries dried|fry fries fried|spy spies spied|try tries tried|shy shied|ply plied|pry pried|sky skies|glue glued|cue cued|queue queued
boycott boycotted boycotting|staff staffed staffing|stuff stuffed stuffing|bluff bluffed bluffing|rebuff rebuffed|sniff sniffed sniffing
experience experienced experiencing|evidence evidenced evidencing|reference referenced referencing|inconvenience inconvenienced|conference conferencing
prejudice prejudiced|sacrifice sacrificed sacrificing|apprentice apprenticed|interfere interfered interfering|overheat overheated overheating
gazette gazetted|warehouse warehoused warehousing|initial initialled|trial trialled|eye eyed
bias biased biases|focus focused focuses focusing focussed focussing|bus buses|gas gases gassed|lens lenses|quiz quizzes quizzed|plus pluses|minus minuses
alias aliases|atlas atlases|bonus bonuses|campus campuses|canvas canvases|caucus caucuses|census censuses|chorus choruses|circus circuses
consensus consensuses|genius geniuses|prospectus prospectuses|status statuses|surplus surpluses|summons summonses|syllabus syllabuses|virus viruses
license licence licences|defense defence defences|offense offence offences|center centre centres centred|theater theatre theatres
program programme programmes|color colour colours coloured|labor labour|favor favour favours favoured|behavior behaviour behaviours
honor honour honours honoured|neighbor neighbour neighbours|harbor harbour harbours|rumor rumour rumours|humor humour
gray grey|ton tonne tonnes|inquiry enquiry enquiries|practice practise practised practising|judgment judgement judgements
age ageing|travel travelled travelling traveller travellers|cancel cancelled cancelling|label labelled labelling
model modelled modelling|fulfill fulfil|aluminum aluminium|airplane aeroplane aeroplanes|catalog catalogue catalogues
dialog dialogue dialogues|analyze analyse analysed analysing|paralyze paralyse paralysed|maneuver manoeuvre manoeuvres
armor armour armoured|endeavor endeavour endeavours|flavor flavour flavours flavoured|odor odour odours|savior saviour|splendor splendour
tumor tumour tumours|valor valour|vapor vapour vapours|vigor vigour|parlor parlour|meter metre metres|liter litre litres|fiber fibre fibres
caliber calibre|saber sabre|specter spectre|somber sombre|meager meagre|plow plough ploughs ploughed|skeptic sceptic sceptics|skeptical sceptical
mold mould moulds|jewelry jewellery|pajamas pyjamas|enroll enrol enrols|enrollment enrolment enrolments|installment instalment instalments
skillful skilful|counselor counsellor counsellors|fueled fuelled|fueling fuelling|signaled signalled|signaling signalling|marvelous marvellous
woolen woollen|artifact artefact artefacts|encyclopedia encyclopaedia encyclopaedias|pediatric paediatric paediatrics|anesthetic anaesthetic
hemorrhage haemorrhage|estrogen oestrogen|fetus foetus|leukemia leukaemia|diarrhea diarrhoea|acknowledgment acknowledgement acknowledgements
dialed dialled|leveled levelled|totaled totalled|cozy cosy|pretense pretence|ax axe axes|orthopedic orthopaedic`;

const spelledWithS = /^([a-z]{3,})is(e|es|ed|ing|er|ers|ation|ations|ational)$/;
const notSpelledWithZ =
  /^(?:promis|(?:fund)?rais|prais|surpris|exercis|advis|televis|revis|supervis|compromis|enterpris|premis|disguis|franchis|merchandis|nois|pois|cruis|bruis|paradis|devis|likewis|otherwis|expertis|concis|precis|treatis)/;

const table = new Map<string, string>();
for (const family of families.trim().split(/[|\n]/)) {
  const [base, ...forms] = family.split(' ');
  if (base === undefined) continue;
  for (const form of forms) table.set(form, stemmer(base));
}

/** Form to the stem of its family's base; "-ise" words also answer with the stem of their "-ize" spelling. */
export const irregularForms: { get(folded: string): string | undefined } = {
  get: (folded) => {
    const listed = table.get(folded);
    if (listed !== undefined) return listed;
    const match = spelledWithS.exec(folded);
    return match === null || notSpelledWithZ.test(folded) ? undefined : stemmer(`${match[1]}iz${match[2]}`);
  },
};
