"""The wording by which a page's own matter is known, in English and Russian.

Generic wording only: what many sites say, never what one page says. `label` patterns are matched
against a whole short line, `phrase` patterns may stand anywhere in a paragraph's own voice
(outside quotation marks).
"""

from __future__ import annotations

import re

_FLAGS = re.IGNORECASE


_LONGEST_LABEL = 120  # characters


def _label(wording: str) -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{wording})\W*", _FLAGS)


def is_whole(label: re.Pattern[str], line: str) -> bool:
    """Whether `line` is nothing but the label, punctuation and icons aside."""
    return len(line) <= _LONGEST_LABEL and label.fullmatch(line) is not None


# Quoted words are somebody's, not the page's. An apostrophe opens no quotation.
QUOTED = re.compile(r"“[^”]*”?|«[^»]*»?|„[^“”]*[“”]?|\"[^\"]*\"?|(?<!\w)[‘'][^’']{2,}[’'](?!\w)")

FIRST_PERSON = re.compile(
    r"\b(we|we[’'](?:re|ve|ll|d)|our|ours|us|мы|нас|нам|нами|наш(?:а|е|и|его|ей|ему|их|им|ими|у)?)\b", _FLAGS
)
SECOND_PERSON = re.compile(
    r"\b(you|your|yours|you[’'](?:re|ve|ll|d)|вы|вас|вам|вами|ваш(?:а|е|и|его|ей|ему|их|им|ими|у)?)\b", _FLAGS
)

# How a line begins that asks the reader to do something.
IMPERATIVE = re.compile(
    r"\W*(?:please|dear|thanks?|write|send|e-?mail|call|text|tell|message|phone|sign up|subscribe|subscribers|donate"
    r"|support|join|follow|download|enter|register|get|help|become|click|accept|manage|never miss|contact|give"
    r"|подпи\w+|поддерж\w+|помоги\w*|стань\w*|оформи\w*|введите|нажимая|следите|скачайте|читайте|дорогие|уважаемые"
    r"|пишите|присылайте|звоните)\b",
    _FLAGS,
)

# --- lines that are only a label ------------------------------------------------------------
SHARING = _label(
    r"share|share (?:this|on|via|to|with)\b.{0,40}|tweet|retweet|post|pin|like|save|saved?|print|e-?mail"
    r"|copy(?: the)? link|link copied|facebook|twitter|x|whatsapp|telegram|linkedin|reddit|vk|viber|messenger"
    r"|instagram|youtube|tiktok|bluesky|threads|flipboard|pocket|bookmark|gift (?:this )?article|listen"
    r"|listen to (?:this )?article|read aloud|print(?: this)?(?: article| page)?|font size|text size"
    r"|follow(?: us)?(?: on .{1,30})?|add .{1,40} on google|add as a preferred source.{0,20}"
    r"|view (?:all )?comments|\d+ shares?|поделиться|поделитесь|скопировать ссылку|ссылка скопирована"
    r"|распечатать|печать|сохранить|в закладки|слушать|одноклассники|вконтакте|твитнуть"
)
NAVIGATION = _label(
    r"skip to (?:main )?(?:content|navigation|search)|skip (?:ad|advertisement)|jump to (?:content|navigation)"
    r"|home|main page|menu|close(?: menu)?|search|sections?|back(?: to (?:top|home|.{1,30}))?|top|more|next"
    r"|previous|prev|load more|show (?:more|less)|view more|see (?:all|more)|all (?:news|stories)|contents?"
    r"|sign in|log ?in|log ?out|register|my account|account|subscribe|subscribe now|subscriptions?|donate"
    r"|donate now|support us|newsletters?|about(?: us)?|contact(?: us)?|advertise(?: with us)?|help|faq"
    r"|careers|jobs|sitemap|rss|terms(?: of (?:use|service))?|privacy(?: policy)?|cookie (?:policy|settings"
    r"|preferences)|accessibility|edition|english|русский|eng|rus|ru|en|рус|live|breaking|breaking news"
    r"|exclusive|explainers?|explained|analysis|opinion|opinions|editorial|features?|feature|profile|interview"
    r"|commentary|comment|news|latest|world|europe|asia|africa|americas?|us|uk|politics|business|economy"
    r"|markets|tech|technology|science|health|culture|arts|sports?|lifestyle|travel|weather|video|videos"
    r"|photos|podcasts?|games|audio|перейти к (?:содержанию|основному содержанию|основному контенту|контенту"
    r"|навигации)|главная|меню|закрыть|поиск|разделы?|наверх|вверх|назад|далее|ещё|еще|показать ещ[её]"
    r"|загрузить ещ[её]|все новости|войти|вход|регистрация|подписка|подписаться|подписка на рассылку|о нас"
    r"|контакты|редакция|реклама|помощь|новости|политика|экономика|общество|мир|в мире|россия|культура|спорт"
    r"|наука|технологии|мнения|мнение|разбор|разборы|истории|интервью|видео|фото|подкасты|происшествия|шапито"
)
ADVERTISEMENT = _label(
    r"advertisements?|ad|ads|advertising|sponsored(?: content)?|sponsor(?:ed)? (?:message|post)"
    r"|paid (?:content|post)|promoted(?: content)?|promotion|(?:the )?(?:story|article|post"
    r"|text) continues (?:below|after)(?: (?:the )?(?:advertisement|ad|this ad|video|promotion))?"
    r"|continue reading below|scroll (?:down )?to continue(?: .{1,30})?|after newsletter promotion"
    r"|skip past newsletter promotion|реклама|на правах рекламы|партн[её]рский материал|продолжение (?:ниже"
    r"|после рекламы)"
)
COMMENTS = _label(
    r"(?:\d[\d,. ]*)?\s*(?:reader )?comments?(?:\s*\(?\d[\d,. ]*\)?)?|(?:leave|post|add|write) (?:a "
    r"|your )?(?:comment|reply)|join the (?:conversation|discussion)|conversation|show comments"
    r"|view (?:all )?(?:\d+ )?comments|\d* ?responses?|discussion|комментари[ий](?:\s*\(?\d+\)?)?"
    r"|\d+ комментари(?:й|я|ев)|оставить комментарий|обсуждение|обсудить|добавить комментарий"
)
READING_TIME = _label(
    r"(?:\d+|one|two|three|four|five)[ -]min(?:ute)?s?(?: read(?:ing)?)?|(?:reading )?time:? \d+ min(?:ute)?s?"
    r"|время (?:чтения|на чтение):? .{1,20}|\d+ мин(?:ут[аы]?)?(?: чтения| на чтение)?"
)

# --- teasers: words that announce other stories -----------------------------------------------
TEASER_LABEL = re.compile(
    r"\W*(?:read (?:more|also|next|this|on)\b|also read\b|read our\b|see also\b|see more\b|more (?:on|from"
    r"|about|in|stories|news|coverage|like|to (?:read|explore))\b|related\b(?! to)|recommended\b"
    r"|recommendations?\b|(?:you )?(?:may|might) (?:also )?(?:like|be interested)|most (?:read|popular|viewed"
    r"|shared|commented|watched)\b|trending\b|top stories\b|latest (?:news|stories|headlines|from|videos?)\b"
    r"|popular(?: now| stories)?\b|watch(?: on| now| live| next| more|:)|watch$|listen(?: on| now"
    r"| to the podcast|:)|don[’']t miss\b|in case you missed\b|editor[’']?s?[’']? (?:picks?|choice)|up next\b"
    r"|keep reading\b|what to read next\b|further reading\b|people are (?:also )?reading\b"
    r"|from (?:our partners|the archives?|around the web|the web)|around the web\b|other stories\b|also in\b"
    r"|in this (?:series|section)|(?:our )?(?:live )?coverage of\b|go deeper\b|dig deeper\b"
    r"|get the full story\b|читайте (?:также|ещ[её]|подробнее|далее|больше|по теме|нас|о\b)|читать (?:далее"
    r"|также|полностью|подробнее|ещ[её])|подробнее(?:\b о| об|:|$)|по теме|материал[ыа]? по теме"
    r"|смотрите также|смотрите|ещ[её] (?:по теме|о\b|об\b|больше|новости)|другие (?:новости|материалы|статьи)"
    r"|главно[ей] (?:сегодня|за день|сейчас)|самое (?:читаемое|популярное|важное|интересное)|популярное"
    r"|рекомендуем|что (?:ещ[её] )?(?:почитать|читать)|не пропустите|новости по теме|похожие (?:материалы"
    r"|статьи|новости)|также по теме|последние новости)",
    _FLAGS,
)

# --- forms and appeals --------------------------------------------------------------------------
APPEAL = re.compile(
    r"^(?:dear (?:[\w-]+ )?(?:readers?|subscribers?)|(?:дорогие|уважаемые) (?:\w+ )?(?:читател|подписчик)\w+)\b|"
    r"\bhelp us (?:to )?(?:keep|stay|continue|survive|publish|report|investigate|tell|remain)\b"
    r"|\b(?:every|each) (?:donation|contribution|subscription|gift)(?:,[^,.]{1,40},)? (?:counts?|helps?|matters|makes?"
    r"|pays?|keeps?|goes|supports?)\b|"
    r"\b(?:mak(?:e|ing)|consider(?:ing)?|giv(?:e|ing)|with|leave) (?:a|an|your)(?: [\w-]+){0,4} (?:donation"
    r"|contribution|gift|pledge)\b|\bdonate (?:now|today|here|to (?:us|our))\b|^donate\b"
    r"|\bplease[, ]+(?:[\w-]+ ){0,3}(?:support|help|donat|consider|subscrib|contribut|chip in|give)\w*\b"
    r"|\byour (?:[\w-]+ ){0,2}(?:support|donation|contribution|gift|subscription|membership|generosity)(?:\W*$"
    r"|[,!.]| (?:keeps?|helps?|makes?|matters|means|allows?|ensures?|powers|enables|funds|today|now"
    r"|is (?:vital|essential|crucial|needed)|will (?:help|keep|make|allow|ensure|go))\b)|\bbecom(?:e"
    r"|ing) an? (?:[\w-]+ ){0,3}(?:member|subscriber|supporter|patron|donor)\b|\bwe(?: urgently| really"
    r"| now)? need (?:your|you|readers)\b|\bsupport(?:ing|s)? (?:us|our|independent|quality|local|free"
    r"|the free|honest|fearless|public[- ]service) ?(?:journalis\w+|work|newsroom|reporting|media|press"
    r"|mission|team|project)?\b|\b(?:reader|listener|viewer|community)[- ](?:funded|supported)\b|\bthank(?:s"
    r"| you) for (?:standing|supporting|your support|reading|being)\b|\bsubscribe for free\b|\b(?:from"
    r"|for) (?:just|only|as little as) [$£€]\s?\d|\b(?:set up|start|make) (?:an? )?(?:monthly|recurring"
    r"|regular)\b|\b(?:one[- ]time|one[- ]off|recurring|monthly) (?:donation|payment|contribution|gift)s?\b"
    r"|^(?:please )?(?:support|help|back|defend|fund) [^.]{2,40}!$|поддерж(?:ите|ать|ивайте|и) (?:нас|наш\w*"
    r"|редакци\w+|независим\w+|журналист\w*|издани\w+|проект\w*|работу)|поддержите\b|пожертвовани|пожертвуйте"
    r"|(?:ежемесячн|разов|регулярн)\w+ (?:плат[её]ж|донат|взнос)|стан(?:ьте|овитесь) (?:\w+ )?(?:подписчик"
    r"|патрон|участник|соучастник|спонсор|донор)|ваш\w* (?:поддержк|помощь|помощи|донат|взнос|подписк)"
    r"|нам нужн\w+ (?:ваш|вы)|без вас (?:мы|нам)|оформ(?:ите|ить) (?:\w+ )?(?:подписку|донат)|помогите нам",
    _FLAGS,
)
SALUTATION = re.compile(
    r"\W*(?:dear (?:[\w-]+ )?(?:readers?|subscribers?|friends?|listeners?)|(?:a|an) (?:[\w-]+ )?(?:message"
    r"|note|word|letter|appeal) (?:from|to)\b.{0,60}|(?:дорогие|уважаемые) (?:\w+ )?(?:читател\w+|друзья"
    r"|подписчик\w+)|обращение (?:редакции|к читателям))\W*",
    _FLAGS,
)
# What an outlet speaks of when it speaks of itself.
OWN_TRADE = re.compile(
    r"\b(?:journalis\w+|readers?|readership|newsroom|reporting|reporters?|funding|funded|donat\w+|support\w*"
    r"|press freedom|free press|independent (?:media|press|news)|censor\w+|subscri\w+|paywall|editorial"
    r"|our staff|outlet|stories|newsletter|advertis\w+|журналис\w+|читател\w+|редакци\w+|независим\w+"
    r"|поддерж\w+|пожертв\w+|донат\w*|цензур\w+|издани\w+|подпис\w+|рекламн\w+)\b",
    _FLAGS,
)
SIGN_UP = re.compile(
    r"^(?:write|send|e-?mail|contact)\b.{0,60}\b(?:us|newsdesk|news desk|newsroom|editors?)\b"
    r"|^(?:call|text|tell|message|phone) us\b"
    r"|^(?:sign up|subscribe|register|join|get|receive|enter|follow|download|stay|never miss"
    r"|don[’']t miss|want)\b.{0,120}\b(?:newsletters?|briefings?|in-?box|mailbox|e-?mail(?: address)?|alerts?"
    r"|telegram|whatsapp|app|channel|updates?|stay up to date|podcast|latest news|biggest stories|top stories"
    r"|more stories)\b|\b(?:in|into|to) your (?:in-?box|mailbox|e-?mail)\b"
    r"|\bour (?:[\w-]+ ){0,3}newsletters?\b|\bsign(?:ing)? up (?:for|to) (?:our|the|receive|get)\b"
    r"|\bsubscrib(?:e|ing) to (?:our|the newsletter|receive)\b|\bthis newsletter\b.{0,40}\bsign up\b"
    r"|\bunsubscribe\b|\b(?:agree|consent) to (?:our|the|receive|receiving)\b.{0,60}(?:terms|policy|privacy"
    r"|e-?mails?|use|service)|\bthanks? (?:you )?for (?:signing up|subscribing)\b|\byour e-?mail address\b"
    r"|\b(?:our|the) privacy (?:policy|notice)\b|^privacy notice\b|\brecaptcha\b|\bnever miss (?:a|an|the"
    r"|our)\b|\b(?:send|write|e-?mail|contact|reach|letters?)\b.{0,60}\S@\S+\.\w|\bfollow us on\b"
    r"|\bdownload (?:our|the) app\b|\bfollow .{1,40} on (?:twitter|x|facebook|instagram|telegram|bluesky"
    r"|youtube)\b|\bgot a (?:news )?tip\b|\bcontact (?:us|the (?:reporter|author)|him|her)? ?(?:at|by"
    r"|via)\b.{0,60}@|подпи(?:шитесь|сывайтесь)|подписаться на|рассылк[аиуе]\b.{0,80}(?:почт|подпи)"
    r"|на вашу (?:электронную )?почту|отписаться|нажимая (?:на )?(?:кнопку|«)|согласи\w+ на обработку"
    r"|с политикой конфиденциальности|введите (?:ваш )?(?:e-?mail|адрес)|следите за нами|читайте нас в",
    _FLAGS,
)
CONSENT = re.compile(
    r"\bwe (?:and our (?:\d+ )?partners |may )?(?:use|store)\b.{0,60}\bcookies\b|\b(?:uses|using) cookies\b"
    r"|\baccept (?:all )?(?:cookies|and continue)\b|\b(?:reject|manage|allow) (?:all )?(?:cookies|preferences|consent)"
    r"|\bcookie (?:policy|settings|preferences|notice|consent)\b|\bwe value your privacy\b"
    r"|\byour (?:privacy|consent) (?:choices?|preferences|settings|matters)\b"
    r"|\bby (?:continuing|using this|clicking|browsing)\b.{0,80}\b(?:agree|accept|consent)\b"
    r"|использу\w+ (?:файлы )?cookie|файл\w+ cookie|продолжая (?:пользоваться|использовать)",
    _FLAGS,
)
COPYRIGHT = re.compile(
    r"\ball rights reserved\b|©|\(c\) \d{4}|\bcopyright \d{4}\b|\bmay not be (?:published|reproduced|republished)\b"
    r"|все права защищены|перепечатка (?:материалов )?(?:только|возможна|запрещена)",
    _FLAGS,
)
DISCLAIMER = re.compile(
    r"\bviews?\b.{0,60}\b(?:expressed|herein|given|are those)\b.{0,80}\b(?:author|writer|contributor|columnist)s?\b"
    r"|^(?:our |these |the )?(?:columns?|columnists?|comment pieces?|opinion (?:pieces?|articles?)|guest (?:posts?"
    r"|articles?)|blogs?|letters)\b.{0,40}\b(?:views?|opinions?)\b"
    r"|\bdo(?:es)? not necessarily (?:reflect|represent)\b"
    r"|\bnot responsible for the contents? of (?:other|external|third[- ]party|linked)\b"
    r"|^letters to the editor\b|^letters? may be (?:edited|shortened)\b"
    r"|\bthis (?:article|story|piece) (?:was|is) (?:originally |first |also )?(?:published|produced|republished"
    r"|adapted)\b"
    r"|^(?:re)?published (?:from|with permission|under|in the print edition)\b|\breprinted with permission\b"
    r"|\bread the original article\b|\ba version of this (?:article|story) appear(?:s|ed) in print\b"
    r"|мнени\w+ (?:автор\w*|редакции).{0,60}(?:не (?:совпада|отража)|может не)"
    r"|может не совпадать с (?:мнением|позицией)",
    _FLAGS,
)
PAYWALL = re.compile(
    r"\b(?:continue|keep) reading\b.{0,60}|\bto (?:continue|keep) reading\b|\bsubscribe (?:now )?to (?:read"
    r"|continue|unlock|access)\b|\b(?:log ?in|sign in|register|subscribe) (?:or \w+ )?to (?:read|continue|view"
    r"|unlock)\b|\bthis (?:article|story|content|content|page) is (?:only )?(?:available |reserved )?(?:for|to"
    r"|exclusively)(?: \w+)? (?:subscribers|members|registered)|\b(?:already|are you) a (?:subscriber"
    r"|member)\b|\bsubscribers? only\b|\bfor subscribers\b|\byou have (?:reached|read|used|viewed) (?:your|all"
    r"|\w+)\b.{0,30}\b(?:limit|free articles?|articles?)\b|\bunlock (?:this|the full|unlimited)\b"
    r"|\bread the (?:full|rest of the|whole) (?:story|article)\b|\bcontinue reading\b|чтобы (?:дочитать"
    r"|продолжить чтение|прочитать)|(?:доступ\w*|только) (?:\w+ )?(?:для )?подписчик\w+|дочитать (?:статью"
    r"|текст)|продолжить чтение|читать полностью|оформите подписку, чтобы|войдите, чтобы",
    _FLAGS,
)
# Corrections and editor's notes: an editor wants to see those, so no rule may take them.
CORRECTION = re.compile(
    r"\W*(?:correction|corrections|clarification|editor[’']?s?[’']? note|update|updated|this (?:article|story"
    r"|post|report|piece|headline)(?: \w+)? (?:has been|was) (?:updated|corrected|amended|revised|changed"
    r"|edited)|an earlier version|because of an editing error|исправление|уточнение|поправка|от редакции"
    r"|примечание редакции|обновлено|в (?:более )?ранней версии)\b",
    _FLAGS,
)
