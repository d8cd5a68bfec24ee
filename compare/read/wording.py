"""The wording by which a page's own matter is known, in English and Russian.

Generic wording only: what many sites say, never what one page says. `label` patterns are matched
against a whole short line, `phrase` patterns may stand anywhere in a paragraph's own voice
(outside quotation marks).
"""

from __future__ import annotations

import re
from functools import cache

_FLAGS = re.IGNORECASE


@cache
def _whole(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{pattern})\W*", _FLAGS)


def is_whole(pattern: str, line: str) -> bool:
    """Whether `line` is nothing but `pattern`, punctuation and icons aside."""
    return _whole(pattern).fullmatch(line) is not None


# Quoted words are somebody's, not the page's. An apostrophe opens no quotation.
QUOTED = re.compile(r"“[^”]*”?|«[^»]*»?|„[^“”]*[“”]?|\"[^\"]*\"?|(?<!\w)[‘'][^’']{2,}[’'](?!\w)")

FIRST_PERSON = re.compile(
    r"\b(we|we[’'](?:re|ve|ll|d)|our|ours|us|мы|нас|нам|нами|наш(?:а|е|и|его|ей|ему|их|им|ими|у)?)\b", _FLAGS
)
SECOND_PERSON = re.compile(
    r"\b(you|your|yours|you[’'](?:re|ve|ll|d)|вы|вас|вам|вами|ваш(?:а|е|и|его|ей|ему|их|им|ими|у)?)\b", _FLAGS
)

# --- lines that are only a label ------------------------------------------------------------
SHARING = (
    r"share|share (?:this|on|via|to|with)\b.{0,40}|tweet|retweet|post|pin|like|save|saved?|print|e-?mail|copy(?: the)? link|link copied"
    r"|facebook|twitter|x|whatsapp|telegram|linkedin|reddit|vk|viber|messenger|instagram|youtube|tiktok|bluesky|threads|flipboard|pocket"
    r"|bookmark|gift (?:this )?article|listen|listen to (?:this )?article|read aloud|print(?: this)?(?: article| page)?|font size|text size"
    r"|follow(?: us)?(?: on .{1,30})?|add .{1,40} on google|add as a preferred source.{0,20}|view (?:all )?comments|\d+ shares?"
    r"|поделиться|поделитесь|скопировать ссылку|ссылка скопирована|распечатать|печать|сохранить|в закладки|слушать|одноклассники|вконтакте|твитнуть"
)
NAVIGATION = (
    r"skip to (?:main )?(?:content|navigation|search)|skip (?:ad|advertisement)|jump to (?:content|navigation)|home|main page|menu|close(?: menu)?|search|sections?"
    r"|back(?: to (?:top|home|.{1,30}))?|top|more|next|previous|prev|load more|show (?:more|less)|view more|see (?:all|more)|all (?:news|stories)|contents?|sign in|log ?in|log ?out"
    r"|register|my account|account|subscribe|subscribe now|subscriptions?|donate|donate now|support us|newsletters?|about(?: us)?|contact(?: us)?|advertise(?: with us)?"
    r"|help|faq|careers|jobs|sitemap|rss|terms(?: of (?:use|service))?|privacy(?: policy)?|cookie (?:policy|settings|preferences)|accessibility"
    r"|edition|english|русский|eng|rus|ru|en|рус|live|breaking|breaking news|exclusive|explainers?|explained|analysis|opinion|opinions|editorial|features?|feature|profile|interview"
    r"|commentary|comment|news|latest|world|europe|asia|africa|americas?|us|uk|politics|business|economy|markets|tech|technology|science|health|culture|arts|sports?|lifestyle|travel|weather|video|videos|photos|podcasts?|games|audio"
    r"|перейти к (?:содержанию|основному содержанию|основному контенту|контенту|навигации)|главная|меню|закрыть|поиск|разделы?|наверх|вверх|назад|далее|ещё|еще|показать ещ[её]|загрузить ещ[её]|все новости|войти|вход|регистрация"
    r"|подписка|подписаться|подписка на рассылку|о нас|контакты|редакция|реклама|помощь|новости|политика|экономика|общество|мир|в мире|россия|культура|спорт|наука|технологии|мнения|мнение|разбор|разборы|истории|интервью|видео|фото|подкасты|происшествия|шапито"
)
ADVERTISEMENT = (
    r"advertisements?|ad|ads|advertising|sponsored(?: content)?|sponsor(?:ed)? (?:message|post)|paid (?:content|post)|promoted(?: content)?|promotion"
    r"|(?:the )?(?:story|article|post|text) continues (?:below|after)(?: (?:the )?(?:advertisement|ad|this ad|video|promotion))?|continue reading below"
    r"|scroll (?:down )?to continue(?: .{1,30})?|after newsletter promotion|skip past newsletter promotion|реклама|на правах рекламы|партн[её]рский материал|продолжение (?:ниже|после рекламы)"
)
COMMENTS = (
    r"(?:\d[\d,. ]*)?\s*(?:reader )?comments?(?:\s*\(?\d[\d,. ]*\)?)?|(?:leave|post|add|write) (?:a |your )?(?:comment|reply)|join the (?:conversation|discussion)|conversation"
    r"|show comments|view (?:all )?(?:\d+ )?comments|\d* ?responses?|discussion|комментари[ий](?:\s*\(?\d+\)?)?|\d+ комментари(?:й|я|ев)|оставить комментарий|обсуждение|обсудить|добавить комментарий"
)
READING_TIME = r"(?:\d+|one|two|three|four|five)[ -]min(?:ute)?s?(?: read(?:ing)?)?|(?:reading )?time:? \d+ min(?:ute)?s?|время (?:чтения|на чтение):? .{1,20}|\d+ мин(?:ут[аы]?)?(?: чтения| на чтение)?"

# --- teasers: words that announce other stories -----------------------------------------------
TEASER_LABEL = re.compile(
    r"\W*(?:read (?:more|also|next|this|on)\b|also read\b|read our\b|see also\b|see more\b|more (?:on|from|about|in|stories|news|coverage|like|to (?:read|explore))\b|related\b(?! to)|recommended\b|recommendations?\b"
    r"|(?:you )?(?:may|might) (?:also )?(?:like|be interested)|most (?:read|popular|viewed|shared|commented|watched)\b|trending\b|top stories\b|latest (?:news|stories|headlines|from|videos?)\b|popular(?: now| stories)?\b"
    r"|watch(?: on| now| live| next| more|:)|watch$|listen(?: on| now| to the podcast|:)|don[’']t miss\b|in case you missed\b|editor[’']?s?[’']? (?:picks?|choice)|up next\b|keep reading\b|what to read next\b|further reading\b"
    r"|from (?:our partners|the archives?|around the web|the web)|around the web\b|other stories\b|also in\b|in this (?:series|section)|(?:our )?(?:live )?coverage of\b|go deeper\b|dig deeper\b|get the full story\b"
    r"|читайте (?:также|ещ[её]|подробнее|далее|больше|по теме|нас|о\b)|читать (?:далее|также|полностью|подробнее|ещ[её])|подробнее(?:\b о| об|:|$)|по теме|материал[ыа]? по теме|смотрите также|смотрите|ещ[её] (?:по теме|о\b|об\b|больше|новости)|другие (?:новости|материалы|статьи)"
    r"|главно[ей] (?:сегодня|за день|сейчас)|самое (?:читаемое|популярное|важное|интересное)|популярное|рекомендуем|что (?:ещ[её] )?(?:почитать|читать)|не пропустите|новости по теме|похожие (?:материалы|статьи|новости)|также по теме|последние новости)",
    _FLAGS,
)

# --- forms and appeals --------------------------------------------------------------------------
APPEAL = re.compile(
    r"\b(?:mak(?:e|ing)|consider(?:ing)?|giv(?:e|ing)|with|leave) (?:a|an|your)(?: [\w-]+){0,4} (?:donation|contribution|gift|pledge)\b|\bdonate (?:now|today|here|to (?:us|our))\b|^donate\b"
    r"|\bplease[, ]+(?:[\w-]+ ){0,3}(?:support|help|donat|consider|subscrib|contribut|chip in|give)\w*\b"
    r"|\byour (?:[\w-]+ ){0,2}(?:support|donation|contribution|gift|subscription|membership|generosity)\b"
    r"|\bbecom(?:e|ing) an? (?:[\w-]+ ){0,3}(?:member|subscriber|supporter|patron|donor)\b|\bwe(?: urgently| really| now)? need (?:your|you|readers)\b"
    r"|\bsupport(?:ing|s)? (?:us|our|independent|quality|local|free|the free|honest|fearless|public[- ]service) ?(?:journalis\w+|work|newsroom|reporting|media|press|mission|team|project)?\b"
    r"|\b(?:reader|listener|viewer|community)[- ](?:funded|supported)\b|\bthank you for (?:standing|supporting|your support|reading|being)\b|\b(?:from|for) (?:just|only|as little as) [$£€]\s?\d"
    r"|\b(?:set up|start|make) (?:an? )?(?:monthly|recurring|regular)\b|\b(?:one[- ]time|one[- ]off|recurring|monthly) (?:donation|payment|contribution|gift)s?\b|^(?:please )?(?:support|help|back|defend|fund) [^.]{2,40}!$"
    r"|поддерж(?:ите|ать|ивайте|и) (?:нас|наш\w*|редакци\w+|независим\w+|журналист\w*|издани\w+|проект\w*|работу)|поддержите\b|пожертвовани|пожертвуйте|(?:ежемесячн|разов|регулярн)\w+ (?:плат[её]ж|донат|взнос)"
    r"|стан(?:ьте|овитесь) (?:\w+ )?(?:подписчик|патрон|участник|соучастник|спонсор|донор)|ваш\w* (?:поддержк|помощь|помощи|донат|взнос|подписк)|нам нужн\w+ (?:ваш|вы)|без вас (?:мы|нам)|оформ(?:ите|ить) (?:\w+ )?(?:подписку|донат)|помогите нам",
    _FLAGS,
)
SALUTATION = re.compile(
    r"\W*(?:dear (?:[\w-]+ )?(?:readers?|subscribers?|friends?|listeners?)|(?:a|an) (?:[\w-]+ )?(?:message|note|word|letter|appeal) (?:from|to)\b.{0,60}|(?:дорогие|уважаемые) (?:\w+ )?(?:читател\w+|друзья|подписчик\w+)|обращение (?:редакции|к читателям))\W*",
    _FLAGS,
)
# What an outlet speaks of when it speaks of itself.
OWN_TRADE = re.compile(
    r"\b(?:journalis\w+|readers?|readership|newsroom|reporting|reporters?|funding|funded|donat\w+|support\w*|press freedom|free press|independent (?:media|press|news)|censor\w+|subscri\w+|paywall|editorial|our staff|outlet|stories|newsletter|advertis\w+"
    r"|журналис\w+|читател\w+|редакци\w+|независим\w+|поддерж\w+|пожертв\w+|донат\w*|цензур\w+|издани\w+|подпис\w+|рекламн\w+)\b",
    _FLAGS,
)
SIGN_UP = re.compile(
    r"^(?:sign up|subscribe|register|join|get|receive|enter|follow|download|stay|never miss|don[’']t miss|want)\b.{0,120}\b(?:newsletters?|briefings?|inbox|mailbox|e-?mail(?: address)?|alerts?|telegram|whatsapp|app|channel|updates?|stay up to date|podcast|latest news|biggest stories|top stories|more stories)\b"
    r"|\b(?:in|into|to) your (?:inbox|mailbox|e-?mail)\b|\bour (?:[\w-]+ ){0,3}newsletters?\b|\bsign(?:ing)? up (?:for|to) (?:our|the|receive|get)\b|\bsubscrib(?:e|ing) to (?:our|the newsletter|receive)\b|\bthis newsletter\b.{0,40}\bsign up\b"
    r"|\bunsubscribe\b|\b(?:agree|consent) to (?:our|the|receive|receiving)\b.{0,60}(?:terms|policy|privacy|e-?mails?|use|service)|\bthanks? (?:you )?for (?:signing up|subscribing)\b|\byour e-?mail address\b|\bprotected by recaptcha\b|\bnever miss (?:a|an|the|our)\b"
    r"|\bfollow us on\b|\bdownload (?:our|the) app\b|\bfollow .{1,40} on (?:twitter|x|facebook|instagram|telegram|bluesky|youtube)\b|\bgot a (?:news )?tip\b|\bcontact (?:us|the (?:reporter|author)|him|her)? ?(?:at|by|via)\b.{0,60}@"
    r"|подпи(?:шитесь|сывайтесь)|подписаться на|рассылк[аиуе]\b.{0,80}(?:почт|подпи)|на вашу (?:электронную )?почту|отписаться|нажимая (?:на )?(?:кнопку|«)|согласи\w+ на обработку|с политикой конфиденциальности|введите (?:ваш )?(?:e-?mail|адрес)|следите за нами|читайте нас в",
    _FLAGS,
)
CONSENT = re.compile(
    r"\bwe (?:and our (?:\d+ )?partners |may )?(?:use|store)\b.{0,60}\bcookies\b|\b(?:uses|using) cookies\b|\baccept (?:all )?(?:cookies|and continue)\b|\b(?:reject|manage|allow) (?:all )?(?:cookies|preferences|consent)\b|\bcookie (?:policy|settings|preferences|notice|consent)\b"
    r"|\byour (?:privacy|consent) (?:choices?|preferences|settings|matters)\b|\bwe value your privacy\b|\bby (?:continuing|using this|clicking|browsing)\b.{0,80}\b(?:agree|accept|consent)\b|\ball rights reserved\b|©|\(c\) \d{4}|\bcopyright \d{4}\b|\bmay not be (?:published|reproduced|republished)\b"
    r"|использу\w+ (?:файлы )?cookie|файл\w+ cookie|все права защищены|перепечатка (?:материалов )?(?:только|возможна|запрещена)|продолжая (?:пользоваться|использовать)",
    _FLAGS,
)
DISCLAIMER = re.compile(
    r"\b(?:views?|opinions?)\b.{0,80}\b(?:expressed|herein|of the author|are (?:solely )?(?:those|the author))\b.{0,160}\b(?:not|own|author|alone|solely)\b|\bdo(?:es)? not necessarily (?:reflect|represent)\b"
    r"|мнени\w+ (?:автор\w*|редакции).{0,60}(?:не (?:совпада|отража)|может не)|может не совпадать с (?:мнением|позицией)|\bthis (?:article|story|piece) (?:was|is) (?:originally |first |also )?(?:published|produced|republished|adapted|taken)\b|\b(?:republished|reprinted) (?:from|with permission|under)\b|\bread the original article\b",
    _FLAGS,
)
PAYWALL = re.compile(
    r"\b(?:continue|keep) reading\b.{0,60}|\bto (?:continue|keep) reading\b|\bsubscribe (?:now )?to (?:read|continue|unlock|access)\b|\b(?:log ?in|sign in|register|subscribe) (?:or \w+ )?to (?:read|continue|view|unlock)\b|\bthis (?:article|story|content|content|page) is (?:only )?(?:available |reserved )?(?:for|to|exclusively)(?: \w+)? (?:subscribers|members|registered)"
    r"|\b(?:already|are you) a (?:subscriber|member)\b|\bsubscribers? only\b|\bfor subscribers\b|\byou have (?:reached|read|used|viewed) (?:your|all|\w+)\b.{0,30}\b(?:limit|free articles?|articles?)\b|\bunlock (?:this|the full|unlimited)\b|\bread the (?:full|rest of the|whole) (?:story|article)\b|\bcontinue reading\b"
    r"|чтобы (?:дочитать|продолжить чтение|прочитать)|(?:доступ\w*|только) (?:\w+ )?(?:для )?подписчик\w+|дочитать (?:статью|текст)|продолжить чтение|читать полностью|оформите подписку, чтобы|войдите, чтобы",
    _FLAGS,
)
# Corrections and editor's notes: an editor wants to see those, so no rule may take them.
CORRECTION = re.compile(
    r"\W*(?:correction|corrections|clarification|editor[’']?s?[’']? note|update|updated|this (?:article|story|post|report|piece|headline)(?: \w+)? (?:has been|was) (?:updated|corrected|amended|revised|changed|edited)"
    r"|an earlier version|because of an editing error|исправление|уточнение|поправка|от редакции|примечание редакции|обновлено|в (?:более )?ранней версии)\b",
    _FLAGS,
)
