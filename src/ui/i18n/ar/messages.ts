import { leftToRight, ownDirection } from '../isolate.ts';
import { count } from './count.ts';

const services = 'الخدمات الإلكترونية للتربية الوطنية الفرنسية';
const signature = 'مع خالص التحية،\nمسؤول الخدمات الإلكترونية\nEduConnect';
const notYou = 'إذا لم تكن صاحب هذا الطلب، فتجاهل هذه الرسالة.';
const help = 'في حال وجود مشكلة، تجد جميع المعلومات اللازمة على هذا العنوان:';
const lives = (duration: string) =>
  `هذا الرابط صالح لمرة واحدة فقط، لمدة ${duration}. تطلب منك الصفحة التي يفتحها الضغط على زر.`;
const linkLife = (hours: number) => lives(count.hours(hours));
const common = { greeting: 'مرحبًا،', help, signature };

/**
 * What is written to people elsewhere than on screens. SMS travel in UCS-2: 70 characters, no isolates. The one of an
 * activation leaves room for the line that binds the code to our domain; the one of identifiers is in Latin letters, as
 * they are, so that three of them hold.
 */
export const messages = {
  sms: {
    activationCode: ({ code, minutes }: { code: string; minutes: number }) =>
      `EduConnect رمز ${code}، ${count.minutes(minutes)}`,
    recoveryCode: ({ code, minutes }: { code: string; minutes: number }) =>
      `EduConnect: رمز تغيير كلمة المرور ${code}، ${count.minutes(minutes)}. لا تعطه لأحد.`,
    passwordChanged: 'EduConnect: تغيّرت كلمة مرورك. إن لم تكن أنت، فأبلغ المدرسة.',
    lostIdentifier: ({ identifiers }: { identifiers: string }) => `EduConnect: ${identifiers}`,
    notActivated: 'EduConnect: حسابك غير مفعّل. اختر «ليس لدي اسم مستخدم».',
    useFranceConnect: 'EduConnect: ليس لحسابك كلمة مرور. ادخل بواسطة FranceConnect.',
    accountEnded: 'EduConnect: حسابك معلّق أو مغلق. اتصل بالمدرسة.',
    accountEnding: ({ until }: { until: string }) => `EduConnect: للاحتفاظ بحسابك سجّل دخولك قبل ${until}.`,
    childFound: 'EduConnect: طفل بانتظار تأكيدك. سجّل دخولك وافتح «أطفالي».',
    mobileChanged: 'EduConnect: لم يعد هذا رقم حسابك. إن لم تكن أنت، فأبلغ المدرسة.',
  },
  mail: {
    activateEmail: {
      ...common,
      subject: `${services} - تفعيل الحساب`,
      identifier: 'ترغب في الوصول إلى الخدمات الإلكترونية للتربية الوطنية الفرنسية باسم المستخدم:',
      link: 'لتفعيل حسابك، أكّد بريدك الإلكتروني بفتح هذا الرابط:',
      linkLife,
      afterwards: 'بعد ذلك يمكنك تسجيل الدخول باسم المستخدم هذا وكلمة المرور التي اخترتها.',
      notYou,
    },
    confirmEmail: {
      ...common,
      subject: `${services} - تأكيد البريد الإلكتروني`,
      identifier: 'أُعطي هذا البريد الإلكتروني للحساب الذي اسم مستخدمه:',
      link: 'لتأكيده، افتح هذا الرابط:',
      linkLife,
      afterwards: 'يتيح البريد المؤكد استرجاع الدخول إلى الحساب عند النسيان.',
      notYou,
    },
    recoverPassword: {
      ...common,
      subject: `${services} - كلمة مرور جديدة`,
      identifier: 'طُلبت كلمة مرور جديدة للحساب الذي اسم مستخدمه:',
      link: 'لاختيارها، افتح هذا الرابط:',
      linkLife: (minutes: number) => lives(count.minutes(minutes)),
      notYou: 'إذا لم تكن صاحب هذا الطلب، فتجاهل هذه الرسالة: لن تتغير كلمة مرورك.',
    },
    passwordChanged: {
      ...common,
      subject: `${services} - تغيّرت كلمة المرور`,
      identifier: 'تغيّرت كلمة المرور للحساب الذي اسم مستخدمه:',
      notYou: 'إذا لم تكن من قام بهذا التغيير، فاطلب المساعدة فورًا من المؤسسة التعليمية.',
    },
    emailChanging: {
      ...common,
      subject: `${services} - تغيير البريد الإلكتروني`,
      identifier: 'سيحل عنوان بريد آخر محل هذا العنوان، بمجرد تأكيده، للحساب الذي اسم مستخدمه:',
      notYou: 'إذا لم تكن من قام بهذا التغيير، فاطلب المساعدة فورًا من المؤسسة التعليمية.',
    },
    mobileChanged: {
      ...common,
      subject: `${services} - تغيير رقم الهاتف المحمول`,
      identifier: 'تغيّر رقم الهاتف المحمول للحساب الذي اسم مستخدمه:',
      notYou: 'إذا لم تكن من قام بهذا التغيير، فاطلب المساعدة فورًا من المؤسسة التعليمية.',
    },
    passkeyAdded: {
      ...common,
      subject: `${services} - إضافة مفتاح مرور`,
      identifier: 'أُضيف مفتاح مرور، يتيح الدخول من جهاز من دون كلمة مرور، إلى الحساب الذي اسم مستخدمه:',
      notYou: 'إذا لم تكن من قام بهذا التغيير، فاطلب المساعدة فورًا من المؤسسة التعليمية.',
    },
    lostIdentifier: {
      ...common,
      subject: `${services} - اسم المستخدم المطلوب`,
      one: 'طلبت استرجاع اسم مستخدم. هناك حساب واحد مرتبط بهذا العنوان.',
      several:
        'طلبت استرجاع اسم مستخدم. هناك عدة حسابات مرتبطة بهذا العنوان: حسابك، وربما حساب فرد آخر من العائلة.',
      identifier: 'اسم المستخدم:',
      franceConnect:
        'الحساب المفتوح بواسطة FranceConnect ليست له كلمة مرور في EduConnect: اختر FranceConnect في صفحة تسجيل الدخول.',
      password:
        'إذا فقدت كلمة المرور أيضًا، فاختر «فقدت كلمة المرور» في صفحة تسجيل الدخول وأدخل اسم المستخدم بدقة.',
      signIn: 'صفحة تسجيل الدخول:',
      notYou,
    },
    useFranceConnect: {
      ...common,
      subject: `${services} - تسجيل الدخول بواسطة FranceConnect`,
      identifier: 'طُلبت كلمة مرور جديدة للحساب الذي اسم مستخدمه:',
      text: 'ليست لهذا الحساب كلمة مرور في EduConnect: يُفتح بواسطة FranceConnect. إذا فقدت الدخول إلى FranceConnect، فاسترجعه لدى الخدمة التي تستخدمها فيه (الضرائب، التأمين الصحي، البريد…).',
      signIn: 'صفحة تسجيل الدخول:',
      notYou,
    },
    accountEnded: {
      ...common,
      subject: `${services} - حساب معلّق أو مغلق`,
      identifier: 'طُلبت كلمة مرور جديدة للحساب الذي اسم مستخدمه:',
      text: 'هذا الحساب معلّق أو مغلق أو مدمج مع حساب آخر: لم يعد صالحًا لتسجيل الدخول. تستطيع المؤسسة التعليمية للتلميذ أن توضح لك السبب وأن تساعدك.',
      signIn: 'صفحة تسجيل الدخول:',
      notYou,
    },
    accountEnding: {
      ...common,
      subject: `${services} - سيُغلق حسابك`,
      identifier: 'تخص هذه الرسالة الحساب الذي اسم مستخدمه:',
      why: {
        inactive: 'لم يُستخدم منذ مدة طويلة. للاحتفاظ به، يكفي أن تسجّل دخولك.',
        'left-school': 'حسب المؤسسات التعليمية، لم تعد تلميذًا. إذا كان ذلك خطأ، فأبلغ مؤسستك التعليمية.',
        'no-child':
          'حسب المؤسسات التعليمية، لم يعد لديك طفل يدرس. إذا كان ذلك خطأ، فأبلغ المؤسسة التعليمية لطفلك.',
      },
      until: (day: string) => `إذا لم يتغير شيء، فلن يعود صالحًا للاستخدام ابتداءً من ${leftToRight(day)}.`,
      link: 'لتسجيل الدخول:',
      data: 'حتى ذلك الحين، يمكنك طلب نسخة من بياناتك من «حسابي».',
    },
    childOfAge: {
      ...common,
      subject: `${services} - بلغ طفلك سن الرشد`,
      text: (givenName: string) =>
        `بلغ ${ownDirection(givenName)} سن الرشد. لم يعد اسمه يظهر في حسابك: أصبح عليه أن يستخدم خدمات التربية الوطنية الفرنسية بحسابه الخاص.`,
      afterwards: 'يبقى أطفالك الآخرون ملحقين بحسابك.',
    },
    ofAge: {
      ...common,
      subject: `${services} - بلغت سن الرشد`,
      text: 'بلغت سن الرشد. لم تعد تظهر في حسابات أولياء أمرك.',
      afterwards: 'لا يتغير حسابك: تحتفظ باسم المستخدم وكلمة المرور.',
    },
    accountsMerged: {
      ...common,
      subject: `${services} - دمج حسابين`,
      identifier: 'تم دمج حسابين بطلب من صاحبهما. الحساب الذي لم يعد مستخدمًا هو الذي اسم مستخدمه:',
      kept: 'الأطفال الآن في الحساب الذي اسم مستخدمه:',
      notYou: 'إذا لم تكن صاحب هذا الطلب، فأبلغ المؤسسة التعليمية فورًا: يمكن إلغاء الدمج خلال 30 يومًا.',
    },
    childFound: {
      ...common,
      subject: `${services} - طفل بانتظار التأكيد`,
      identifier: 'تذكر مؤسسة تعليمية أنك الممثل القانوني لطفل غير ملحق بعد بحسابك الذي اسم مستخدمه:',
      link: 'سجّل دخولك ثم افتح «أطفالي» لتأكيده بتاريخ ميلاده:',
      notYours: 'إذا لم تكن الممثل القانوني لهذا الطفل، فيمكنك الإشارة إلى ذلك أيضًا: ولن يُلحق بحسابك.',
    },
  },
};
