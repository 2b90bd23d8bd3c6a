// Words that tell an organisation from a person. One too many does no harm: a person's name is then left uninverted.

const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Words that organisations have in their names and persons hardly ever, and words for people without a name. */
export const organisationWords = setOf(`
  academy access action administration agence agencia agency alliance amnesty archive archives assembly associates
  association authority bank board books borders branch broadcasting bulletin bureau campaign center centre centres
  chronicle church citizen club coalition collective college comité commission committee community company congress
  consortium consultancy consulting cooperative corp corporation council court daily data defence defense delegation
  department deutsche digital directorate division editors education embassy enterprise enterprises environment europe
  european executive express federal federation films finance forbidden forensic forum foundation fund gazette general
  global government group guardian health herald holding holdings house human inc independent industries information
  initiative inquirer insider institut institute institution international investigations journal justice kingdom lab
  laboratories laboratory labs law league library limited llc ltd magazine mail market media ministère ministry mirror
  mission monitor movement museum national nations network networks news newspaper observatory observer office
  organisation organization panel parliament partners partnership party planet police policy post press privacy program
  programme project projects public publishers publishing radio record report reporter reporters research review rights
  royal school science sciences security senate server service services society software solutions standard state states
  station statistics stiftung stories strategy studio studies systems team tech technologies technology telegraph
  television theatre times today tribunal tribune trust union unit united universität université university verlag watch
  water weekly welle wire works world zeitung
  admin anonymous author authors contributor correspondent editor guest staff unknown writer writers
  captain judge king lady lord minister mr mrs ms president prof professor queen secretary senator sir
`);

/** Names of newspapers and bodies begin with these in several languages. */
export const articles = setOf('a an das de der die el het il l la las le les los o os the');
