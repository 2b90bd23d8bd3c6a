// How people ask in French, Italian and Romanian.
import type { LanguageData } from './data.ts';

export const french: LanguageData = {
  greetings:
    '(bonjour|bonsoir|salut|coucou|bjr|bsr|hello|chers)( à tous| à toutes| tout le monde| léquipe| les amis| madame| monsieur| à toutes et à tous| collègues)*|bonne (journée|soirée)',
  thanks:
    '(merci|mrc|mille mercis)( beaucoup| bien| davance| par avance| à tous| pour votre aide| pour votre réponse| infiniment)*|(bien )?cordialement|(avec mes )?(meilleures )?salutations|sil (vous|te) plaît|sil (vous|te) plaît|svp|stp|au revoir|bonne (journée|soirée)|bien à vous',
  requests: `(est ce que )?(quelquun|quelquun|qqn)( ici)? (sait|saurait|connaît|peut me dire|pourrait me dire)( si| où)?|(qui )?(sait|savez vous|sais tu|sauriez vous)( si)?|(est ce que )?(tu|vous) (sais|savez|sauriez|peux|pouvez|pourriez|pourrais)( me| m| nous)?( dire| expliquer| indiquer| aider)?( si)?|
    (peux|pouvez|pourriez|pourrais) (tu|vous)( svp| stp)?( me| m| nous)?( dire| expliquer| indiquer| aider| rappeler)( sil vous plaît| svp)?( si)?|(je|j) (voudrais|veux|aimerais|souhaite|souhaiterais) (bien )?(savoir|demander|comprendre)( si)?|je me demande( si)?|(dites|dis|expliquez|explique|montrez|rappelez|rappelle) moi( svp| stp)?( si)?|(jai )?(juste )?(une )?(petite |simple )?question( rapide| bête)?|
    excusez moi|pardon|désolé|je ne sais pas( si)?|svp|stp|sil (vous|te) plaît|sil (vous|te) plaît|alors|euh|ok`,
  fillers:
    'exactement|au juste|svp|stp|sil vous plaît|sil te plaît|sil vous plaît|sil te plaît|en fait|du coup|actuellement|environ|donc|déjà|par hasard|peut être',
  help: 'aide|aidez moi|aide moi|au secours|que (peux|sais) tu faire|que pouvez vous faire|qui es tu|comment ça marche',
  grammar: `quand qui où ou comment combien pourquoi quel quelle quels quelles lequel laquelle lesquels est ce fut furent il elle on quoi que qu doù dou puis peux peut peuvent pouvez doit dois doivent faut
    y a til je tu nous vous ils elles suis sommes sont était étaient été être avoir avait ont ai as cest quest jai lors dun dune`,
  links:
    'signifie veut dire appelle appelé appelée nomme nommé fait faire fais liée lié trouve trouver passe situé',
  mentions: 'dit dire écrit écrire signifie mot',
  asks: {
    who: 'qui|qui est|qui était|cest qui',
    person: 'à qui|par qui|de qui|avec qui',
    time: 'quand|depuis quand|jusqu à quand|à partir de quand|(à )?quelle (heure|date)|(en )?quelle année',
    place: 'où|doù|doù|par où',
    reason: 'pourquoi|pour quelle raison',
    duration:
      'combien de temps|(pendant|depuis) combien de temps|combien (dheures|de jours|de semaines|de mois|dannées|de minutes)|combien (dheures|dannées)',
    percentage: 'quel(le)? (pourcentage|proportion|part)|combien de pour cent',
    money:
      'combien (coûte|coûtent|ça coûte|cela coûte|paie|gagne|dargent|dargent|deuros|deuros)|quel est le (prix|coût|tarif|montant)',
    'how-to':
      'comment (puis je|peut on|dois je|doit on|faire|je peux|on peut|je dois|est ce que je|créer|changer|installer|savoir|trouver|obtenir|modifier|utiliser|demander|contacter)',
    number: 'combien( de| d)?|combien|quel âge|(à partir de )?quel âge',
    which: 'quel|quelle|quels|quelles|lequel|laquelle|lesquels|lesquelles',
    what: 'quest ce qu|quest ce que|quest ce que|quest ce que cest que|quest ce quun|quest ce quune|que|quoi|cest quoi|cest quoi|que veut dire|ça veut dire quoi',
    any: 'comment',
    'yes-no': '(est ce que|faut il|peut on|puis je|y a til|dois je|doit on|je peux|on peut)',
  },
  kinds: {
    person:
      'personne personnes homme femme auteur auteure directeur directrice président présidente ministre fondateur dirigeant artiste roi reine nom noms',
    organisation:
      'organisation organisations entreprise entreprises société sociétés groupe groupes agence parti université journal équipe banque tribunal association',
    place: 'pays ville villes lieu lieux région régions continent capitale rue bâtiment île fleuve endroit',
    time: 'date jour année années mois siècle semaine heure heures moment délai',
    duration: 'durée',
    number: 'nombre âge taille hauteur longueur distance quantité limite vitesse poids',
    percentage: 'pourcentage proportion part',
    money: 'prix coût tarif montant salaire loyer frais amende',
    address: 'adresse téléphone courriel email mail site numéro',
    version: 'version versions',
    role: 'rôle poste fonction titre grade métier',
    law: 'loi article règlement directive décret',
    reason: 'raison raisons cause motif but',
  },
  costs: 'coûte coûtent',
  payments: 'payer paie paye paient',
  copulas: 'est sont était étaient fut furent',
  calendar:
    'janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche',
  numbers:
    'un une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante cinquante soixante cent cents mille million millions milliard milliards douzaine moitié tiers quart',
  negations: 'pas jamais aucun aucune rien personne sans ni nul nulle',
  durations: 'secondes? minutes? heures? jours? semaines? mois ans? années? siècles? décennies?',
  reasons: 'parce que|parce qu|car|en raison|à cause|afin|puisque|grâce à|pour|cest pourquoi',
  now: 'actuellement|maintenant|en ce moment|à présent|aujourdhui|de nos jours|actuel|actuelle',
  bygone: 'à l ?époque(?! d)|à cette époque|autrefois|jadis',
  former: 'ancien|ancienne|ex',
};

export const italian: LanguageData = {
  greetings:
    '(ciao|salve|buongiorno|buonasera|buondì|gentili)( a tutti| a tutte| tutti| ragazzi| team| signori)*|buon (giorno|pomeriggio)|buona (sera|giornata)',
  thanks:
    '(grazie|molte grazie|tante grazie)( mille| in anticipo| a tutti| tante| per laiuto| per laiuto)*|(cordiali |distinti )?saluti|per (favore|piacere|cortesia)|buona (giornata|serata)|arrivederci',
  requests:
    '(qualcuno|nessuno)( qui)? (sa|saprebbe|conosce|può dirmi|mi sa dire|mi può dire|potrebbe dirmi)( dirmi)?( se)?|(mi )?(potete|puoi|può|potreste|potresti|potrebbe|sapete|sai|sa)( per favore)?( dirmi| dire| spiegarmi| spiegare| aiutarmi| indicarmi)?( se)?|(vorrei|volevo|voglio|mi piacerebbe) (sapere|chiedere|capire)( se)?|mi (chiedo|domando|chiedevo)( se)?|(dimmi|ditemi|spiegami|mostrami|ricordami)( per favore)?( se)?|(ho |avrei )?(solo )?(una )?(domanda)( veloce| rapida| stupida)?|non so( se)?|scusa|scusate|scusi|mi scusi|per favore|ok|allora',
  fillers:
    'esattamente|per favore|per piacere|attualmente|circa|in realtà|per caso|precisamente|forse|dunque|quindi',
  help: 'aiuto|aiutami|cosa puoi fare|cosa sai fare|chi sei|come funziona',
  grammar:
    'stato stata stati state quando chi dove dovè dov come quanto quanta quanti quante quale quali qual perché cosa che cosè cosè sono era erano fu furono posso può possono devo deve devono si ha hanno ho ci cè c',
  links: 'significa chiama chiamato chiamata fare fa fatto collegato succede trova trovare situato serve',
  mentions: 'dice disse scrive scrisse parola',
  asks: {
    who: 'chi|chi è|chi era',
    person: 'di chi|da chi|a chi|con chi',
    time: 'quando|da quando|fino a quando|a che ora|che ora|in (che|quale) (anno|data)',
    place: 'dove|da dove|dovè|dovè',
    reason: 'perché|per quale (motivo|ragione)|come mai',
    duration:
      'quanto tempo|quanto (dura|durano|ci vuole)|per quanto tempo|da quanto tempo|quanti (giorni|mesi|anni|minuti)|quante (ore|settimane)',
    percentage: '(che|quale) (percentuale|quota)',
    money: 'quanto (costa|costano|si paga|costò|denaro|vale|è)|quanti soldi|qual è il prezzo',
    'how-to':
      'come (posso|si può|devo|si deve|faccio|fare|si fa|cambio|cambiare|installo|installare|richiedo|richiedere|ottengo|creo|uso|contatto)',
    number: 'quanto|quanta|quanti|quante|quantè|quanti anni|ogni quanto',
    which: 'quale|quali|qual|che',
    what: 'cosa|che cosa|cosè|cosè|che cosè',
    any: 'come',
    'yes-no': '(posso|si può|devo|si deve|è possibile|cè|esiste|ho|è)',
  },
  kinds: {
    person:
      'persona persone uomo donna autore autrice direttore direttrice presidente ministro fondatore leader artista re regina nome nomi',
    organisation:
      'organizzazione organizzazioni azienda aziende società gruppo gruppi agenzia partito università giornale squadra banca tribunale associazione',
    place: 'paese paesi città luogo luoghi regione regioni continente capitale via edificio isola fiume',
    time: 'data giorno anno anni mese mesi secolo settimana ora scadenza',
    duration: 'durata',
    number: 'numero età dimensione altezza lunghezza distanza quantità limite velocità peso',
    percentage: 'percentuale quota',
    money: 'prezzo costo tariffa importo stipendio affitto multa',
    address: 'indirizzo telefono email posta sito',
    version: 'versione versioni',
    role: 'ruolo carica posizione funzione titolo grado',
    law: 'legge articolo regolamento direttiva decreto',
    reason: 'ragione ragioni causa motivo scopo',
  },
  costs: 'costa costano costare',
  payments: 'pagare pago paga paghi',
  copulas: 'è sono era erano fu furono',
  calendar:
    'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre lunedì martedì mercoledì giovedì venerdì sabato domenica',
  numbers:
    'un una uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici venti trenta quaranta cinquanta sessanta settanta ottanta novanta cento mille mila milione milioni miliardo miliardi dozzina metà terzo quarto',
  negations: 'non mai nessun nessuno nessuna niente nulla senza né',
  durations: 'second[oi] minut[oi] or[ae] giorn[oi] settiman[ae] mes[ei] ann[oi] secol[oi]',
  reasons: 'perché|poiché|a causa|al fine|per|dato che|siccome|affinché|quindi',
  now: 'attualmente|adesso|al momento|in questo momento|oggi|oggigiorno|attuale',
  bygone: 'all ?epoca|a quel tempo|a quell ?epoca',
  former: 'ex|allora',
};

export const romanian: LanguageData = {
  greetings:
    '(salut|bună|bună ziua|bună dimineața|bună seara|buna|alo|hei)( tuturor| la toți| echipă)*|stimați colegi',
  thanks:
    '(vă |îți |iti |va )?(mulțumesc|multumesc|mersi|mulțumim)( mult| frumos| anticipat| tuturor| pentru ajutor)*|cu (stimă|respect)|vă rog|te rog|va rog|la revedere|o zi bună',
  requests:
    '(știe|stie|cunoaște) (cineva|careva)( aici)?( dacă)?|(cineva) (știe|stie)( dacă)?|(îmi |imi )?(puteți|poți|poti|ați putea|ai putea)( te rog| vă rog)?( să)?( îmi)?( spune| spuneți| explica| ajuta)?( dacă)?|(aș|as) (vrea|dori) să (știu|stiu|întreb)( dacă)?|mă întreb( dacă)?|(spune|spuneți|explică) mi( te rog| vă rog)?|(am )?(o )?(întrebare|intrebare)( rapidă| scurtă)?|nu știu( dacă)?|scuze|scuzați mă|mă scuzați|vă rog|te rog|ok|deci',
  fillers: 'exact|vă rog|te rog|va rog|cumva|momentan|aproximativ|de fapt|oare|poate',
  help: 'ajutor|ajută mă|ce poți face|cine ești|cum funcționează',
  grammar:
    'a o un când cine unde cum cât câtă câți câte care ce de pentru este sunt era erau fost pot poate trebuie are au am se există cui',
  links: 'înseamnă numește numit numită face fac făcut legat întâmplă găsește situat',
  mentions: 'spune spus zice scrie scris cuvântul',
  asks: {
    who: 'cine|cine este|cine e',
    person: 'cui|de cine|cu cine|al cui',
    time: 'când|de când|până când|la ce oră|ce oră|în ce (an|dată)',
    place: 'unde|de unde|încotro',
    reason: 'de ce|din ce (cauză|motiv)|pentru ce',
    duration:
      'cât timp|cât (durează|dureaza)|de cât timp|câte (zile|ore|săptămâni|minute)|câți ani|câte luni',
    percentage: 'ce (procent|proporție)',
    money: 'cât (costă|costa|este|e|plătesc)|câți bani|ce preț',
    'how-to': 'cum (pot|se poate|trebuie|fac|să|schimb|instalez|solicit|obțin|folosesc)',
    number: 'cât|câtă|câți|câte|cât de (mare|înalt|des|departe|vechi)|ce vârstă',
    which: 'care|ce',
    what: 'ce|ce este|ce e|ce înseamnă',
    any: 'cum',
    'yes-no': '(este|sunt|pot|poate|trebuie|are|există|se poate)',
  },
  kinds: {
    person:
      'persoană persoana persoane bărbat femeie autor autorul director directorul președinte președintele ministru fondator lider rege regină nume numele',
    organisation:
      'organizație organizația companie compania companii firmă firma grup agenție partid universitate ziar echipă bancă tribunal',
    place: 'țară țara țări oraș orașul orașe loc locul regiune capitală capitala stradă clădire insulă râu',
    time: 'dată data zi ziua an anul lună luna secol săptămână oră termen',
    duration: 'durată durata',
    number: 'număr numărul vârstă vârsta mărime înălțime înălțimea lungime distanță cantitate limită',
    percentage: 'procent procentul proporție',
    money: 'preț prețul cost costul tarif sumă salariu chirie amendă',
    address: 'adresă adresa telefon email site',
    version: 'versiune versiunea',
    role: 'rol rolul funcție funcția post titlu',
    law: 'lege legea articol articolul regulament directivă',
    reason: 'motiv motivul cauză cauza scop',
  },
  costs: 'costă costa',
  payments: 'plăti plătesc plătește',
  copulas: 'este e sunt era erau',
  calendar:
    'ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie luni marți miercuri joi vineri sâmbătă duminică',
  numbers:
    'un o unu doi două trei patru cinci șase șapte opt nouă zece unsprezece doisprezece douăzeci treizeci patruzeci cincizeci sută sute mie mii milion milioane miliard jumătate treime sfert',
  negations: 'nu niciodată niciun nicio nimic nimeni fără nici',
  durations: 'secunde? minute?l? or[eaă] zile? săptămân[iă] lun[iă] an[i]? secole?',
  reasons: 'pentru că|deoarece|fiindcă|din cauza|ca să|pentru a|datorită|astfel|întrucât',
  now: 'în prezent|acum|în acest moment|astăzi|azi|actual|actuala|actualul',
  bygone: 'pe atunci|pe vremea aceea|la acea vreme',
  former: 'fostul|fosta|fostului|fostei',
};
