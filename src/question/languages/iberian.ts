// How people ask in Spanish and Portuguese.
import type { LanguageData } from './data.ts';

export const spanish: LanguageData = {
  greetings:
    '(hola|buenas|buenos días|buenas tardes|buenas noches|buen día|estimados|saludos|qué tal|hey)( a todos| a todas| todos| equipo| amigos| chicos| qué tal)*',
  thanks:
    '(muchas |muchísimas |mil )?gracias( de antemano| por adelantado| a todos| por (la|su|tu|vuestra) ayuda| anticipadas)*|(un )?(cordial )?saludos?( cordiales)?|atentamente|por favor|porfa|porfavor|pls|adiós|hasta luego|buen día',
  requests: `(alguien|alguno|alguna persona)( aquí| me)?( de ustedes| de vosotros)? (sabe|sabría|conoce|puede decirme|puede|podría decirme|podría|dice)( decirme| decir| explicarme| explicar)?( si)?|(me )?(pueden|puedes|puede|podrían|podrías|podría|podéis)( ustedes| usted)?( por favor)?( decirme| decir| explicarme| explicar| indicar| indicarme| ayudar| ayudarme| dar)( por favor)?( si| con)?|
    (sabes|saben|sabe usted|sabéis)( si)?|(quisiera|quiero|me gustaría|querría|necesito|necesitaba) (saber|preguntar|conocer|consultar)( si)?|me pregunto( si)?|(dime|díganme|dígame|explícame|muéstrame|recuérdame)( por favor)?( si)?|(tengo )?(una )?(pregunta|consulta|duda)( rápida| tonta| sencilla)?|no sé( si)?|
    perdón|perdona|disculpa|disculpe|disculpen|por favor|oye|oigan|ok|a ver|pues`,
  fillers:
    'exactamente|por favor|porfa|actualmente|más o menos|realmente|en realidad|acaso|quizás|entonces|si o si',
  help: 'ayuda|ayúdame|qué puedes hacer|quién eres|cómo funciona esto|qué puedo preguntar',
  grammar: `cuándo quién quiénes dónde cómo cuánto cuánta cuántos cuántas cuál cuáles qué por fue fueron es son era eran puedo puede pueden debo debe deben hay tengo tiene tienen hace adónde
    soy eres somos está están estaba he ha han me te se nos mi tu su`,
  links:
    'significa llama llamado llamada llaman hacer hace hecho relacionado pasa ubicado encuentra encontrar sirve',
  mentions: 'dice dijo decir escribe escribió palabra',
  asks: {
    who: 'quién|quiénes',
    person: 'a quién|de quién|por quién|con quién|a quiénes',
    time: 'cuándo|desde cuándo|hasta cuándo|a qué hora|qué hora|en qué (fecha|año)|qué (día|fecha)',
    place: 'dónde|de dónde|adónde|a dónde|en dónde',
    reason: 'por qué|porqué|para qué|por qué (razón|motivo)',
    duration:
      'cuánto tiempo|cuánto (dura|duran|tarda|tardan)|durante cuánto tiempo|cuántos (días|meses|años|minutos)|cuántas (horas|semanas)',
    percentage: 'qué (porcentaje|proporción|parte)|cuánto por ciento',
    money: 'cuánto (cuesta|cuestan|vale|valen|dinero|hay que pagar|costó|cobra|cobran|es|pago)|qué precio',
    'how-to':
      'cómo (puedo|se puede|debo|se debe|hago|hacer|cambio|cambiar|instalo|instalar|solicito|solicitar|obtengo|obtener|consigo|creo|crear|uso|usar|contacto|pido|se hace)',
    number:
      'cuánto|cuánta|cuántos|cuántas|qué edad|qué tan (alto|grande|lejos|rápido)|con qué frecuencia|cada cuánto',
    which: 'cuál|cuáles|qué',
    what: 'qué|qué es|qué son|qué significa',
    any: 'cómo',
    'yes-no': '(puedo|se puede|hay que|hay|debo|es|está|existe|tengo|me pueden|pueden|tiene)',
  },
  kinds: {
    person:
      'persona personas hombre mujer autor autora director directora presidente presidenta ministro fundador líder artista rey reina nombre nombres',
    organisation:
      'organización organizaciones empresa empresas compañía grupo grupos agencia partido universidad periódico equipo banco tribunal asociación',
    place:
      'país países ciudad ciudades lugar lugares región regiones continente capital calle edificio isla río',
    time: 'fecha día año años mes meses siglo semana hora plazo',
    duration: 'duración',
    number: 'número edad tamaño altura longitud distancia cantidad límite velocidad peso',
    percentage: 'porcentaje proporción',
    money: 'precio coste costo tarifa importe salario alquiler multa',
    address: 'dirección teléfono correo email sitio web',
    version: 'versión versiones',
    role: 'cargo puesto función título rol rango',
    law: 'ley artículo reglamento directiva decreto',
    reason: 'razón razones causa motivo propósito',
  },
  costs: 'cuesta cuestan costar vale',
  payments: 'pagar pago paga',
  copulas: 'es son era eran fue fueron',
  calendar:
    'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miércoles jueves viernes sábado domingo',
  numbers:
    'un una uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien ciento cientos mil millón millones docena mitad tercio cuarto',
  negations: 'no nunca jamás ningún ninguna ninguno nada nadie sin ni tampoco',
  durations: 'segundos? minutos? horas? días? semanas? mes(?:es)? años? siglos? décadas?',
  reasons: 'porque|debido|ya que|para|a fin de|por lo que|por eso|dado que|a causa',
  now: 'ahora|ahora mismo|actualmente|en este momento|en la actualidad|hoy|hoy en día|actual',
  bygone: 'en aquel (entonces|momento|tiempo)|en ese entonces|por (aquel )?entonces|en aquella época',
  former: 'antiguo|antigua|ex|entonces',
};

export const portuguese: LanguageData = {
  greetings:
    '(olá|oi|ei|bom dia|boa tarde|boa noite|prezados|caros|e aí)( a todos| pessoal| todos| equipe| equipa| gente| colegas)*',
  thanks:
    '(muito |muitíssimo )?(obrigado|obrigada|obg|valeu|grato|grata)( a todos| desde já| pela ajuda| antecipadamente)*|(atenciosamente|abraços|cumprimentos|saudações)|por favor|pfv|se faz favor|tchau|até logo',
  requests:
    '(alguém)( aqui)? (sabe|saberia|conhece|pode me dizer|pode dizer|poderia me dizer|me diz)( dizer| me dizer)?( se)?|(me )?(pode|podem|poderia|poderiam|podes|consegue)( por favor)?( me)?( dizer| explicar| informar| ajudar| indicar)( me)?( se)?|(você|vocês) (sabe|sabem)( se)?|(sabe|sabem|sabes)( se)?|(gostaria de|queria|quero|preciso) (saber|perguntar|entender)( se)?|me pergunto( se)?|(diga|diz|explique|mostre)( me)?( por favor)?( se)?|(tenho )?(uma )?(pergunta|dúvida)( rápida| boba)?|não sei( se)?|desculpe|desculpa|com licença|por favor|ok|então',
  fillers:
    'exatamente|por favor|pfv|atualmente|mais ou menos|realmente|na verdade|por acaso|talvez|afinal|mesmo',
  help: 'ajuda|me ajude|o que (você )?(pode|sabe) fazer|quem é você|como isso funciona',
  grammar:
    'quando quem onde como quanto quanta quantos quantas qual quais que por porque porquê é são era eram foi foram posso pode podem devo deve devem há tem têm tenho aonde o a os as um uma do da dos das no na nos nas se me eu você',
  links:
    'significa chama chamado chamada fazer faz feito relacionado acontece localizado encontra encontrar fica serve',
  mentions: 'diz disse dizer escreve escreveu palavra',
  asks: {
    who: 'quem|quem é|quem foi',
    person: 'de quem|por quem|a quem|com quem|para quem',
    time: 'quando|desde quando|até quando|a que horas|que horas|em que (data|ano|dia)|que dia',
    place: 'onde|de onde|aonde|para onde',
    reason: 'por que|porquê|porque|por quê|por qual (razão|motivo)|para quê',
    duration:
      'quanto tempo|(por|durante|há) quanto tempo|quantos (dias|meses|anos|minutos)|quantas (horas|semanas)',
    percentage: '(que|qual) (porcentagem|percentagem|proporção|percentual)',
    money: 'quanto (custa|custam|custou|é|vale|dinheiro|pago|se paga)|qual (é )?o (preço|valor)',
    'how-to':
      'como (posso|se pode|devo|faço|fazer|se faz|mudo|mudar|instalo|instalar|solicito|solicitar|obtenho|crio|criar|uso|contato|peço)',
    number: 'quanto|quanta|quantos|quantas|que idade|com que frequência',
    which: 'qual|quais|que',
    what: 'o que|o que é|o que são|que é|o que significa',
    any: 'como',
    'yes-no': '(posso|pode se|é possível|há|existe|devo|tenho|preciso)',
  },
  kinds: {
    person:
      'pessoa pessoas homem mulher autor autora diretor diretora presidente ministro fundador líder artista rei rainha nome nomes',
    organisation:
      'organização organizações empresa empresas companhia grupo grupos agência partido universidade jornal equipe banco tribunal associação',
    place: 'país países cidade cidades lugar lugares região regiões continente capital rua edifício ilha rio',
    time: 'data dia ano anos mês meses século semana hora prazo',
    duration: 'duração',
    number: 'número idade tamanho altura comprimento distância quantidade limite velocidade peso',
    percentage: 'porcentagem percentagem proporção percentual',
    money: 'preço custo tarifa valor salário aluguel multa',
    address: 'endereço telefone email site correio',
    version: 'versão versões',
    role: 'cargo função posição título papel',
    law: 'lei artigo regulamento diretiva decreto',
    reason: 'razão razões causa motivo objetivo',
  },
  costs: 'custa custam custar',
  payments: 'pagar pago paga',
  copulas: 'é são era eram foi foram',
  calendar:
    'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro segunda terça quarta quinta sexta sábado domingo',
  numbers:
    'um uma dois duas três quatro cinco seis sete oito nove dez onze doze treze quatorze catorze quinze vinte trinta quarenta cinquenta sessenta setenta oitenta noventa cem cento mil milhão milhões dúzia metade terço quarto',
  negations: 'não nunca jamais nenhum nenhuma nada ninguém sem nem',
  durations: 'segundos? minutos? horas? dias? semanas? m[eê]s(?:es)? anos? séculos? décadas?',
  reasons: 'porque|devido|já que|para|a fim de|por isso|visto que|uma vez que|pois',
  now: 'agora|atualmente|actualmente|neste momento|no momento|hoje|hoje em dia|atual|actual',
  bygone: 'na época|à época|naquele tempo|naquela época',
  former: 'antigo|antiga|ex|então',
};
