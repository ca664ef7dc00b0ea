import type { Language } from '../shared/language.ts'
import type { MailedKind } from './stand-mail.ts'

type Two = readonly [subject: string, sentence: string]

/** The subject and the sentence of each mail. In braces: the stands, the other one or the other exhibitor, the deadline, the reason. */
export const WORDS: Readonly<Record<Language, Readonly<Record<MailedKind, Two>>>> = {
  fr: {
    held: [
      'Le stand {stands} vous est réservé',
      'Le stand {stands} vous est réservé jusqu’au {until}. Confirmez-le avant ce délai ; ensuite, il sera libre pour d’autres.',
    ],
    offered: [
      'Choisissez votre stand',
      'Ces stands vous sont réservés jusqu’au {until} : {stands}. Choisissez celui qui vous convient ; les autres redeviendront libres.',
    ],
    reminded: [
      'Votre stand vous attend encore un peu',
      'Le délai pour {stands} se termine le {until}. Sans réponse de votre part, ce qui vous est réservé redeviendra libre.',
    ],
    extended: ['Vous avez plus de temps', 'Le délai pour {stands} est repoussé au {until}.'],
    expired: [
      'Votre option est terminée',
      'Le délai pour {stands} est passé sans réponse. Ce qui vous était réservé est de nouveau libre ; contactez le bureau des inscriptions, ou choisissez un stand libre.',
    ],
    withdrawn: [
      'Une offre de stand a été retirée',
      'Le bureau des inscriptions a retiré son offre pour {stands}. Il vous fera signe.',
    ],
    allocated: [
      'Le stand {stands} est à vous',
      'Le stand {stands} vous est attribué. Votre nom paraît dès maintenant sur le plan public.',
    ],
    exchangeProposed: [
      'Un échange de stands est proposé',
      'On propose d’échanger votre stand {stands} contre le stand {other}. Rien ne change sans votre accord.',
    ],
    exchangeDone: [
      'Votre stand est désormais le {other}',
      'Les deux exposants ont accepté : votre stand {stands} est échangé contre le stand {other}.',
    ],
    exchangeClosed: [
      'L’échange de stands n’aura pas lieu',
      'L’échange de votre stand {stands} contre le stand {other} n’aura pas lieu. Vous gardez le vôtre.',
    ],
    shareInvited: [
      '{other} vous invite sur son stand',
      '{other} vous propose de partager le stand {stands}. Votre nom n’y paraît que si vous acceptez.',
    ],
    shareAccepted: [
      'Le stand {stands} est partagé',
      'Le stand {stands} est partagé avec {other} ; les deux noms paraissent sur le plan public.',
    ],
    shareRefused: [
      '{other} ne partagera pas le stand {stands}',
      '{other} a décliné votre invitation. Le stand {stands} reste le vôtre, et la place est libre pour un autre coexposant.',
    ],
    shareWithdrawn: [
      'L’invitation sur le stand {stands} est retirée',
      '{other} ne vous propose plus de partager le stand {stands}.',
    ],
    shareEnded: ['Le stand {stands} n’est plus partagé', 'Le stand {stands} n’est plus partagé avec {other}.'],
    shareSet: [
      'Le stand {stands} est partagé',
      'Le bureau des inscriptions a décidé que le stand {stands} est partagé avec {other}. Sa raison : {reason}',
    ],
  },
  ar: {
    held: [
      'الرواق {stands} محجوز لكم',
      'الرواق {stands} محجوز لكم إلى غاية {until}. أكدوه قبل هذا الأجل، وإلا صار متاحا لغيركم.',
    ],
    offered: [
      'اختاروا رواقكم',
      'هذه الأروقة محجوزة لكم إلى غاية {until}: {stands}. اختاروا ما يناسبكم، وتصير الأخرى متاحة.',
    ],
    reminded: [
      'رواقكم في انتظاركم لوقت قصير',
      'ينتهي أجل {stands} في {until}. دون جواب منكم يصير المحجوز لكم متاحا لغيركم.',
    ],
    extended: ['مُدد الأجل', 'مُدد أجل {stands} إلى {until}.'],
    expired: [
      'انتهى حجزكم المبدئي',
      'انقضى أجل {stands} دون جواب، وصار متاحا من جديد. اتصلوا بمكتب التسجيل أو اختاروا رواقا متاحا.',
    ],
    withdrawn: ['سُحب عرض رواق', 'سحب مكتب التسجيل عرضه بشأن {stands}، وسيتصل بكم.'],
    allocated: ['الرواق {stands} لكم', 'خُصص لكم الرواق {stands}. يظهر اسمكم الآن في التصميم العمومي.'],
    exchangeProposed: [
      'اقتُرح تبادل الأروقة',
      'يُقترح تبادل رواقكم {stands} مع الرواق {other}. لا يتغير شيء دون موافقتكم.',
    ],
    exchangeDone: ['رواقكم الآن هو {other}', 'وافق العارضان: استُبدل رواقكم {stands} بالرواق {other}.'],
    exchangeClosed: ['لن يتم تبادل الأروقة', 'لن يتم تبادل رواقكم {stands} مع الرواق {other}. تحتفظون برواقكم.'],
    shareInvited: [
      'دعوة من {other} لمشاركة رواقه',
      'يقترح عليكم {other} مشاركة الرواق {stands}. لا يظهر اسمكم فيه إلا إذا وافقتم.',
    ],
    shareAccepted: [
      'الرواق {stands} صار مشتركا',
      'الرواق {stands} مشترك مع {other}، ويظهر الاسمان في التصميم العمومي.',
    ],
    shareRefused: [
      'لن يشارككم {other} الرواق {stands}',
      'اعتذر {other} عن دعوتكم. يبقى الرواق {stands} لكم، والمكان متاح لعارض مشارك آخر.',
    ],
    shareWithdrawn: ['سُحبت الدعوة إلى الرواق {stands}', 'لم يعد {other} يقترح عليكم مشاركة الرواق {stands}.'],
    shareEnded: ['لم يعد الرواق {stands} مشتركا', 'لم يعد الرواق {stands} مشتركا مع {other}.'],
    shareSet: [
      'الرواق {stands} صار مشتركا',
      'قرر مكتب التسجيل أن يكون الرواق {stands} مشتركا مع {other}. السبب: {reason}',
    ],
  },
  en: {
    held: [
      'Stand {stands} is held for you',
      'Stand {stands} is held for you until {until}. Confirm it before then; afterwards it is free for others.',
    ],
    offered: [
      'Choose your stand',
      'These stands are held for you until {until}: {stands}. Choose the one that suits you; the others become free.',
    ],
    reminded: [
      'Your stand waits for you a little longer',
      'The deadline for {stands} is {until}. Without an answer, what is held for you becomes free.',
    ],
    extended: ['You have more time', 'The deadline for {stands} is now {until}.'],
    expired: [
      'Your hold is over',
      'The deadline for {stands} has passed without an answer. What was held for you is free again; contact the registration desk, or choose a free stand.',
    ],
    withdrawn: [
      'An offer of stands was withdrawn',
      'The registration desk has withdrawn its offer of {stands}, and will contact you.',
    ],
    allocated: [
      'Stand {stands} is yours',
      'Stand {stands} is allocated to you. Your name is on the public plan from now on.',
    ],
    exchangeProposed: [
      'An exchange of stands is proposed',
      'It is proposed to exchange your stand {stands} for stand {other}. Nothing changes without your consent.',
    ],
    exchangeDone: [
      'Your stand is {other} now',
      'Both exhibitors have consented: your stand {stands} is exchanged for stand {other}.',
    ],
    exchangeClosed: [
      'The exchange of stands will not take place',
      'Your stand {stands} will not be exchanged for stand {other}. You keep yours.',
    ],
    shareInvited: [
      '{other} invites you onto its stand',
      '{other} asks you to share stand {stands}. Your name is shown there only if you agree.',
    ],
    shareAccepted: [
      'Stand {stands} is shared',
      'Stand {stands} is shared with {other}; the public plan shows both names.',
    ],
    shareRefused: [
      '{other} will not share stand {stands}',
      '{other} declined your invitation. Stand {stands} stays yours, and the place is free for another co-exhibitor.',
    ],
    shareWithdrawn: [
      'The invitation onto stand {stands} is withdrawn',
      '{other} no longer asks you to share stand {stands}.',
    ],
    shareEnded: ['Stand {stands} is shared no more', 'Stand {stands} is no longer shared with {other}.'],
    shareSet: [
      'Stand {stands} is shared',
      'The registration desk decided that stand {stands} is shared with {other}. Its reason: {reason}',
    ],
  },
  es: {
    held: [
      'El estand {stands} está reservado para usted',
      'El estand {stands} está reservado para usted hasta el {until}. Confírmelo antes; después quedará libre.',
    ],
    offered: [
      'Elija su estand',
      'Estos estands están reservados para usted hasta el {until}: {stands}. Elija el que le convenga; los demás quedarán libres.',
    ],
    reminded: [
      'Su estand le espera un poco más',
      'El plazo para {stands} termina el {until}. Sin respuesta, lo reservado quedará libre.',
    ],
    extended: ['Tiene más tiempo', 'El plazo para {stands} se aplaza al {until}.'],
    expired: [
      'Su opción ha terminado',
      'El plazo para {stands} pasó sin respuesta. Lo reservado vuelve a estar libre; contacte con la oficina de inscripciones o elija un estand libre.',
    ],
    withdrawn: [
      'Se retiró una oferta de estands',
      'La oficina de inscripciones retiró su oferta de {stands} y se pondrá en contacto con usted.',
    ],
    allocated: [
      'El estand {stands} es suyo',
      'Se le ha asignado el estand {stands}. Su nombre aparece ya en el plano público.',
    ],
    exchangeProposed: [
      'Se propone un intercambio de estands',
      'Se propone cambiar su estand {stands} por el estand {other}. Nada cambia sin su acuerdo.',
    ],
    exchangeDone: [
      'Su estand es ahora el {other}',
      'Ambos expositores aceptaron: su estand {stands} se cambia por el estand {other}.',
    ],
    exchangeClosed: [
      'El intercambio de estands no se hará',
      'Su estand {stands} no se cambiará por el estand {other}. Conserva el suyo.',
    ],
    shareInvited: [
      '{other} le invita a su estand',
      '{other} le propone compartir el estand {stands}. Su nombre solo aparecerá si acepta.',
    ],
    shareAccepted: [
      'El estand {stands} es compartido',
      'El estand {stands} se comparte con {other}; el plano público muestra ambos nombres.',
    ],
    shareRefused: [
      '{other} no compartirá el estand {stands}',
      '{other} declinó su invitación. El estand {stands} sigue siendo suyo, y la plaza queda libre para otro coexpositor.',
    ],
    shareWithdrawn: [
      'Se retira la invitación al estand {stands}',
      '{other} ya no le propone compartir el estand {stands}.',
    ],
    shareEnded: ['El estand {stands} ya no es compartido', 'El estand {stands} ya no se comparte con {other}.'],
    shareSet: [
      'El estand {stands} es compartido',
      'La oficina de inscripciones decidió que el estand {stands} se comparta con {other}. Su motivo: {reason}',
    ],
  },
}
