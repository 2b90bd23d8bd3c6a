// English words that carry grammar rather than meaning. They are indexed, since phrases need them, but not searched.
import { foldWord } from './fold.ts';

const words = `
a an the this that these those some any each every either neither both all such no not nor only own same too very just
i me my mine myself we our ours ourselves you your yours yourself yourselves he him his himself she her hers herself
it its itself they them their theirs themselves one ones
who whom whose which what when where why how whatever whichever whoever
am is are was were be been being isn't aren't wasn't weren't
do does did doing done don't doesn't didn't have has had having haven't hasn't hadn't
can could can't cannot couldn't may might must shall should shouldn't will would won't wouldn't ought
and but or if then else because as until while although though whether than so yet
of at by for with without about against between into through during before after above below to from up down in out
on off over under again further upon within along across toward towards onto per via among amongst despite
here there now ever never also still already even much many more most few fewer less least other others another
let's i'm i've i'll i'd you're you've he's she's it's we're we've they're they've that's there's what's who's
tell
s t d ll re ve m lrb rrb
`;

const stopWords = new Set(words.trim().split(/\s+/).map(foldWord));

/** `folded` is a word as `foldWord` leaves it. */
export const isStopWord = (folded: string): boolean => stopWords.has(folded);
